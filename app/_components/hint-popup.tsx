"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";
import styles from "./hint.module.css";
import popup from "./popup.module.css";

export interface HintPopupProps {
  /** The question mark it belongs to. */
  readonly face: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

/** The explanation of a `Hint`. */
export function HintPopup({ face, open, onOpen, children }: HintPopupProps) {
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, { event }) => {
        if (event.target instanceof Node && face.current?.contains(event.target)) return;
        onOpen(next);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner className={popup.positioner} anchor={face} sideOffset={6}>
          <Popover.Popup className={styles.popup} finalFocus={face}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
