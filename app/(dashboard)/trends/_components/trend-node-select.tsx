"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { NodeSelect } from "@/app/_components/node-select";
import type { NodeGroup } from "@/lib/contracts/league";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";

interface TrendNodeSelectProps {
  readonly node: string;
  readonly groups: readonly NodeGroup[];
}

/** Chooses what the trend is of; the choice stands in the address. */
export function TrendNodeSelect({ node, groups }: TrendNodeSelectProps) {
  const t = useTranslations("trends.filters");
  const router = useRouter();
  const search = useSearchParams();

  function choose(id: string) {
    const next = new URLSearchParams(search);
    if (id === COMPOSITE) next.delete("node");
    else next.set("node", id);
    router.push(next.size > 0 ? `/trends?${next}` : "/trends", { scroll: false });
  }

  return <NodeSelect label={t("node")} value={node} groups={groups} onChange={choose} />;
}
