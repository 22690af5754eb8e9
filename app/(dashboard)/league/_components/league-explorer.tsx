"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { NodeGroup } from "@/lib/contracts/league";
import { type LeagueName, leagueQuery } from "@/lib/queries/league";
import { arrangeRows, bestFirst } from "./arrange-rows";
import { LeagueChart } from "./league-chart";
import styles from "./league-explorer.module.css";
import { LeagueFilters } from "./league-filters";
import { LeagueTableCard } from "./league-table-card";
import { type LeagueOpening, reasonsOf } from "./opening";
import { useLeagueLook } from "./use-league-look";
import { WeakReasons } from "./weak-reasons";

interface LeagueExplorerProps {
  readonly name: LeagueName;
  readonly opening: LeagueOpening;
  readonly nodeGroups: readonly NodeGroup[];
}

/** Filters, chart and table over one league. All rows come from its data address, asked for while the page loads. */
export function LeagueExplorer({ name, opening, nodeGroups }: LeagueExplorerProps) {
  const [look, change] = useLeagueLook();
  const { data, isError, refetch } = useQuery(leagueQuery(name));
  const league = data ?? opening.league;
  const text = useDeferredValue(look.text);
  const rows = useMemo(
    () => (data ? arrangeRows(data.rows, { ...look, text }) : opening.league.rows),
    [data, opening, look, text],
  );
  const { kind, township } = look;
  const best = useMemo(
    () => (data ? bestFirst(data.rows, { kind, township }) : opening.lowest),
    [data, opening, kind, township],
  );
  const reasons = useMemo(
    () => (data ? reasonsOf(data, { kind, township }) : opening.reasons),
    [data, opening, kind, township],
  );
  return (
    <>
      <LeagueFilters
        look={look}
        onChange={change}
        node={league.node.id}
        nodeGroups={nodeGroups}
        kinds={opening.kinds}
        ranked={opening.ranked}
      />
      <div className={styles.cards}>
        <LeagueChart league={league} rows={best} whole={data !== undefined} kind={kind} />
        {reasons.total > 0 || league.disclosure.kind === "full" ? (
          <WeakReasons league={league} reasons={reasons} />
        ) : null}
      </div>
      <LeagueTableCard
        league={league}
        rows={rows}
        found={data ? rows.length : opening.found}
        ranked={opening.ranked}
        scale={opening.scale}
        look={look}
        onChange={change}
        state={data ? "whole" : isError ? "failed" : "loading"}
        onRetry={() => void refetch()}
      />
    </>
  );
}
