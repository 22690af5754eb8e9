"use client";

import { CircleHelp } from "lucide-react";
import { type ComponentType, type ReactNode, useRef, useState } from "react";
import styles from "./hint.module.css";
import type { HintPopupProps } from "./hint-popup";

/** An explanation behind a question mark, by press or key. Never the only place of a figure. */
export function Hint({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const face = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [Popup, setPopup] = useState<ComponentType<HintPopupProps> | null>(null);

  async function fetchPopup() {
    const { HintPopup } = await import("./hint-popup");
    setPopup(() => HintPopup);
  }

  return (
    <>
      <button
        type="button"
        ref={face}
        className={styles.trigger}
        aria-label={label}
        aria-expanded={open}
        onPointerEnter={fetchPopup}
        onFocus={fetchPopup}
        onClick={() => {
          setOpen(!open);
          void fetchPopup();
        }}
      >
        <CircleHelp size={14} aria-hidden="true" />
      </button>
      {Popup && (
        <Popup face={face} open={open} onOpen={setOpen}>
          {children}
        </Popup>
      )}
    </>
  );
}
