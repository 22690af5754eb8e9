"use client";

import { Popover } from "@base-ui/react/popover";
import { CircleHelp } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./hint.module.css";
import popup from "./popup.module.css";

/** An explanation behind a question mark; opens on hover, on tap and by keyboard. Never the only place of a figure. */
export function Hint({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger openOnHover delay={150} className={styles.trigger} aria-label={label}>
        <CircleHelp size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={popup.positioner} sideOffset={6}>
          <Popover.Popup className={styles.popup} initialFocus={false}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
