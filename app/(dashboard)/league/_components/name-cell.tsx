import Link from "next/link";
import type { League, LeagueRow } from "@/lib/contracts/league";
import { branchHref } from "./branch-href";
import table from "./league-table.module.css";
import styles from "./name-cell.module.css";
import type { RowWords } from "./row-words";
import { REACHED_BY } from "./use-row-focus";

interface NameCellProps {
  readonly row: LeagueRow;
  readonly league: League;
  readonly words: RowWords;
  /** Whether it is the viewer's own branch. */
  readonly own: boolean;
  /** Whether the tab key stops at this row. */
  readonly reachable: boolean;
  readonly onReach: (unit: string) => void;
}

/** Names the row: the branch, its kind and where it belongs. */
export function NameCell({ row, league, words, own, reachable, onReach }: NameCellProps) {
  const href = branchHref(league, row.unit);
  const township = league.units.length > 1 ? league.units.find(({ code }) => code === row.parent)?.name : undefined;
  return (
    <>
      {href ? (
        <Link
          href={href}
          prefetch={false}
          className={styles.link}
          tabIndex={reachable ? 0 : -1}
          onFocus={() => onReach(row.unit)}
          {...{ [REACHED_BY]: row.unit }}
        >
          {row.name}
        </Link>
      ) : (
        <span className={styles.link}>{row.name}</span>
      )}
      <span className={table.below}>
        {own && <span className={styles.ownMark}>{words.t("table.own")}</span>}
        {words.kind(row.kind)}
        {township && ` · ${township}`}
      </span>
    </>
  );
}
