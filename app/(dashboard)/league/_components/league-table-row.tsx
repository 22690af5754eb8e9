"use client";

import { memo, type Ref } from "react";
import { DotWhisker } from "@/app/_components/chart/dot-whisker";
import { RankBar } from "@/app/_components/chart/rank-bar";
import { Sparkline } from "@/app/_components/chart/sparkline";
import type { League, LeagueRow } from "@/lib/contracts/league";
import type { Peers } from "@/lib/contracts/url/fields";
import { formatCount, formatRange, formatScore, formatShare } from "@/lib/format/figures";
import { ChangeCell } from "./change-cell";
import { CostsCell } from "./costs-cell";
import { FlagCell } from "./flag-cell";
import styles from "./league-table.module.css";
import { NameCell } from "./name-cell";
import type { Scale } from "./opening";
import type { RowWords } from "./row-words";
import { AS_CELL, AS_ROW, AS_ROW_HEADER } from "./table-roles";

interface LeagueTableRowProps {
  readonly row: LeagueRow;
  /** Among the rows and lines of the body, from 0. */
  readonly index: number;
  readonly league: League;
  readonly peers: Peers;
  readonly scale: Scale;
  readonly words: RowWords;
  /** Whether the tab key stops at this row. */
  readonly reachable: boolean;
  readonly onReach: (unit: string) => void;
  /** Learns the height of a card, which depends on its words. */
  readonly measure?: Ref<HTMLTableRowElement>;
}

/** One branch: a row, or a card on a phone. */
export const LeagueTableRow = memo(function LeagueTableRow(props: LeagueTableRowProps) {
  const { row, index, league, peers, scale } = props;
  const { t } = props.words;
  const place = peers === "kind" ? row.peers : row.county;
  const median = (peers === "kind" ? league.medianByKind[row.kind] : league.median) ?? null;
  const own = league.disclosure.kind === "ranks" && league.disclosure.own === row.unit;
  const marks = { standing: row.standing, from: scale.from, to: scale.to };
  return (
    <tr
      {...AS_ROW}
      aria-rowindex={index + 2}
      data-index={index}
      className={own ? styles.own : undefined}
      ref={props.measure}
    >
      <td {...AS_CELL} className={styles.rank}>
        <span className={styles.line}>
          <span className={styles.figure}>{formatCount(place.rank)}</span>
          <span className={styles.note}>{t("row.of", { of: formatCount(place.of) })}</span>
          {place.tied && <span className={styles.tied}>{t("row.tied")}</span>}
        </span>
        <span className={styles.below}>
          {t("row.range", { range: formatRange(place.rankLow, place.rankHigh, formatCount) })}
        </span>
      </td>
      <td {...AS_CELL} className={styles.place}>
        <RankBar {...place} standing={row.standing} width={116} />
      </td>
      <td {...AS_CELL} className={styles.change}>
        <ChangeCell change={row.change} peers={peers} words={props.words} />
      </td>
      <th {...AS_ROW_HEADER} scope="row" className={styles.name}>
        <NameCell {...props} own={own} />
      </th>
      <td {...AS_CELL} className={`${styles.score} ${styles.figures}`}>
        {formatScore(row.score)}
        <span className="visually-hidden">
          {t("row.scoreRange", { range: formatRange(row.low, row.high) })}
          {median !== null && ` ${t("row.medianIs", { median: formatScore(median) })}`}
        </span>
      </td>
      <td {...AS_CELL} className={styles.median}>
        <DotWhisker {...row} {...marks} median={median} width={116} />
      </td>
      <td {...AS_CELL} className={styles.history}>
        <Sparkline values={row.history} {...marks} pass={league.pass} width={92} height={32} />
      </td>
      <td {...AS_CELL} className={`${styles.completeness} ${styles.figures}`}>
        {row.completeness === null ? "—" : formatShare(row.completeness)}
      </td>
      <td {...AS_CELL} className={styles.standing}>
        <FlagCell row={row} />
      </td>
      <td {...AS_CELL} className={styles.costs}>
        <CostsCell costs={row.costliest} indicators={league.indicators} words={props.words} />
      </td>
    </tr>
  );
});
