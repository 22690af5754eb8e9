"use client";

import { Menu } from "@base-ui/react/menu";
import type { RefObject } from "react";
import type { MenuAction } from "./menu-action";
import popup from "./popup.module.css";

export interface MenuPopupProps {
  /** The button it belongs to: it opens below it and gives the focus back to it. */
  readonly face: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly actions: readonly MenuAction[];
}

/** The list of a `MenuButton`. */
export function MenuPopup({ face, open, onOpen, actions }: MenuPopupProps) {
  return (
    <Menu.Root
      modal={false}
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the button itself is the button's to answer.
        if (event.target instanceof Node && face.current?.contains(event.target)) return;
        onOpen(next);
      }}
    >
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} anchor={face} sideOffset={4} align="end">
          <Menu.Popup className={popup.popup} finalFocus={face}>
            {actions.map((action) => (
              <Menu.Item
                key={action.id}
                className={popup.item}
                onClick={action.onChoose}
                disabled={action.disabled ?? false}
              >
                {action.icon}
                {action.label}
                {action.note && <span className={popup.note}>{action.note}</span>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
