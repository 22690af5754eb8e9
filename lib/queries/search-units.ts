import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { FoundUnits } from "@/lib/contracts/search";

/** Units that match what has been typed; nothing is asked for an empty text. */
export function searchUnitsQuery(text: string) {
  const typed = text.trim();
  return queryOptions({
    queryKey: ["search", typed],
    enabled: typed !== "",
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<FoundUnits> => {
      const response = await fetch(`/api/v1/search?${new URLSearchParams({ q: typed.slice(0, 64) })}`, { signal });
      if (!response.ok) throw new Error(`search answered ${response.status}`);
      return (await response.json()) as FoundUnits;
    },
  });
}
