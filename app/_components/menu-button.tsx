"use client";

import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import popup from "./popup.module.css";

export interface MenuAction {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly note?: ReactNode;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
}

interface MenuButtonProps extends ButtonLook {
  /** Face of the button. */
  readonly children: ReactNode;
  /** Name for screen readers where the face is an icon. */
  readonly label?: string;
  readonly actions: readonly MenuAction[];
}

/** A button that opens a short list of actions. */
export function MenuButton({ children, label, actions, ...look }: MenuButtonProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button {...look} {...(label && { "aria-label": label })} />}>{children}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={4} align="end">
          <Menu.Popup className={popup.popup}>
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
