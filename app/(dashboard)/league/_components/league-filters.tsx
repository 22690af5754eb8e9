"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { ChoiceChips } from "@/app/_components/choice-chips";
import { NodeSelect } from "@/app/_components/node-select";
import type { NodeGroup } from "@/lib/contracts/league";
import { BRANCH_KINDS, type BranchKind } from "@/lib/core/units/unit";
import { formatCount } from "@/lib/format/figures";
import styles from "./league-filters.module.css";
import type { LeagueLook } from "./league-look";

interface LeagueFiltersProps {
  readonly look: LeagueLook;
  readonly onChange: (change: Partial<LeagueLook>) => void;
  readonly node: string;
  readonly nodeGroups: readonly NodeGroup[];
  /** Ranked branches of each kind, and in all. */
  readonly kinds: Readonly<Partial<Record<BranchKind, number>>>;
  readonly ranked: number;
}

/** What the whole page shows: which score, of which kind of branch, in which company. */
export function LeagueFilters({ look, onChange, node, nodeGroups, kinds, ranked }: LeagueFiltersProps) {
  const t = useTranslations("league.filter");
  const terms = useTranslations("terms.kind");
  const router = useRouter();
  const pathname = usePathname();
  const [pending, startTransition] = useTransition();

  /** Another score is another league: its data is asked for by the page itself. */
  function chooseNode(id: string) {
    const next = new URLSearchParams(window.location.search);
    if (id === "composite") next.delete("node");
    else next.set("node", id);
    startTransition(() => router.push(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false }));
  }

  const present = BRANCH_KINDS.filter((kind) => kinds[kind] !== undefined || kind === look.kind);
  return (
    <section className={`${styles.bar} no-print`} aria-label={t("label")} aria-busy={pending}>
      <NodeSelect label={t("node")} value={node} groups={nodeGroups} onChange={chooseNode} />
      {present.length > 1 && (
        <ChoiceChips<BranchKind | "all">
          label={t("kinds")}
          value={look.kind ?? "all"}
          choices={[
            { value: "all", label: t("allKinds"), count: formatCount(ranked) },
            ...present.map((kind) => ({ value: kind, label: terms(kind), count: formatCount(kinds[kind] ?? 0) })),
          ]}
          onChange={(kind) => onChange({ kind: kind === "all" ? null : kind })}
        />
      )}
      {present.length > 1 && (
        <div className={styles.end}>
          <ChoiceChips
            label={t("peers")}
            value={look.peers}
            choices={[
              { value: "kind", label: t("peersKind") },
              { value: "county", label: t("peersCounty") },
            ]}
            onChange={(peers) => onChange({ peers })}
          />
        </div>
      )}
    </section>
  );
}
