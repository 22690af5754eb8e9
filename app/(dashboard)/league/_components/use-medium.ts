"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

const NARROW = "(max-width: 720px)";

function subscribe(onChange: () => void) {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether rows are shown as cards. A server takes the page to be wide. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}

/**
 * Whether the page is being printed.
 * @param atOnce runs a change of state to its end: the browser prints as soon as the event is over
 */
export function usePrinting(atOnce: (change: () => void) => void): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => atOnce(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [atOnce]);
  return printing;
}
