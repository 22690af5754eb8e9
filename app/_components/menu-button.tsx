"use client";

import { type ComponentType, type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import type { MenuAction } from "./menu-action";
import type { MenuPopupProps } from "./menu-popup";

interface MenuButtonProps extends ButtonLook {
  /** Face of the button. */
  readonly children: ReactNode;
  /** Name for screen readers where the face is an icon. */
  readonly label?: string;
  readonly actions: readonly MenuAction[];
}

/** A button that opens a short list of actions. The list itself is fetched when a hand comes near. */
export function MenuButton({ children, label, actions, ...look }: MenuButtonProps) {
  const face = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [Popup, setPopup] = useState<ComponentType<MenuPopupProps> | null>(null);

  async function fetchPopup() {
    const { MenuPopup } = await import("./menu-popup");
    setPopup(() => MenuPopup);
  }

  return (
    <>
      <Button
        {...look}
        ref={face}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(label && { "aria-label": label })}
        onPointerEnter={fetchPopup}
        onFocus={fetchPopup}
        onClick={() => {
          setOpen(!open);
          void fetchPopup();
        }}
      >
        {children}
      </Button>
      {Popup && <Popup face={face} open={open} onOpen={setOpen} actions={actions} />}
    </>
  );
}
