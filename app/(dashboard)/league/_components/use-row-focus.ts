"use client";

import { useCallback, useEffect, useRef } from "react";

/** Marks the element of a row that takes the focus; holds the unit's code. */
export const REACHED_BY = "data-unit";

/**
 * Moves the focus from row to row of a table that draws only some of them.
 * @param scrollTo brings the row of a unit into view, drawing it
 */
export function useRowFocus(rows: readonly { readonly unit: string }[], scrollTo: (unit: string) => void) {
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const wanted = useRef<string | null>(null);

  const focusWanted = useCallback(() => {
    if (wanted.current === null) return;
    const target = bodyRef.current?.querySelector<HTMLElement>(`[${REACHED_BY}="${CSS.escape(wanted.current)}"]`);
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
    // The table scrolls by itself; the page may have to follow, when part of the table is below its edge.
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);

  // The row may be drawn only after the table has scrolled, so every drawing looks for it.
  useEffect(focusWanted);

  /** Goes `step` rows on from a unit, no further than the ends. Gives false when there is nowhere to go from. */
  const move = useCallback(
    (from: string | null, step: number): boolean => {
      const at = rows.findIndex(({ unit }) => unit === from);
      const to = Math.min(Math.max(at + step, 0), rows.length - 1);
      const target = rows[to];
      if (at < 0 || !target) return false;
      wanted.current = target.unit;
      scrollTo(target.unit);
      focusWanted();
      return true;
    },
    [rows, scrollTo, focusWanted],
  );
  return { bodyRef, move };
}
