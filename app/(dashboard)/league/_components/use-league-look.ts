"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { LeagueQuery } from "@/lib/contracts/url/league-query";
import { type LeagueLook, lookOf, withLook } from "./league-look";

/** The look of the address this page was opened at; the server has judged its parameters before the page began. */
function lookIn(search: URLSearchParams): LeagueLook {
  return lookOf(Object.fromEntries(search) as LeagueQuery);
}

/** How the reader looks at the league, written into the address. A change asks nothing of the server. */
export function useLeagueLook(): [LeagueLook, (change: Partial<LeagueLook>) => void] {
  const search = useSearchParams();
  const [look, setLook] = useState(() => lookIn(new URLSearchParams(search)));

  // A link may bring another look. What arrives late of our own writing is not what stands in the address any more.
  useEffect(() => {
    const current = new URLSearchParams(window.location.search);
    if (search.toString() !== current.toString()) return;
    setLook((known) => {
      const asked = lookIn(current);
      return JSON.stringify(asked) === JSON.stringify(known) ? known : asked;
    });
  }, [search]);

  const change = useCallback(
    (parts: Partial<LeagueLook>) => {
      const next = { ...look, ...parts };
      setLook(next);
      const address = withLook(new URLSearchParams(window.location.search), next);
      window.history.replaceState(null, "", address.size > 0 ? `?${address}` : window.location.pathname);
    },
    [look],
  );
  return [look, change];
}
