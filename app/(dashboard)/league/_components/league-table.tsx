"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { League, LeagueRow } from "@/lib/contracts/league";
import { formatCount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { COLUMNS } from "./columns";
import { HeaderCell } from "./header-cell";
import { isByScore, type LeagueLook } from "./league-look";
import styles from "./league-table.module.css";
import { LeagueTableRow } from "./league-table-row";
import type { Scale } from "./opening";
import { useRowWords } from "./row-words";
import { tableItems } from "./table-items";
import { AS_CELL, AS_NOTHING, AS_ROW, AS_ROW_GROUP, AS_TABLE } from "./table-roles";
import { useNarrow, usePrinting } from "./use-medium";
import { useRowFocus } from "./use-row-focus";

/** Heights in px of a row and of a card that stands for one on a phone. */
const ROW = 44;
const CARD = 148;
/** Height of a line between rows. */
const LINE = 28;
/** Rows drawn beyond what can be seen, above and below. */
const OVERSCAN = 10;
/** What a server takes the reader to see of the table. */
const EXPECTED = { width: 1270, height: 20 * ROW };

export interface LeagueTableProps {
  readonly league: League;
  /** As the look arranges them; only the first of `found` until the league is whole. */
  readonly rows: readonly LeagueRow[];
  readonly found: number;
  readonly scale: Scale;
  readonly look: LeagueLook;
  readonly onChange: (change: Partial<LeagueLook>) => void;
}

/**
 * The league as a real table of which only what can be seen is drawn: a screen reader is told how many rows there are
 * and which each is, arrow keys go from row to row, and paper gets every row.
 */
export function LeagueTable({ league, rows, found, scale, look, onChange }: LeagueTableProps) {
  const words = useRowWords();
  const region = useRef<HTMLElement>(null);
  const narrow = useNarrow();
  const printing = usePrinting(flushSync);
  const grouped = look.grouped && isByScore(look);
  const items = useMemo(() => tableItems(rows, grouped), [rows, grouped]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => region.current,
    estimateSize: (index) => (items[index]?.kind === "group" ? LINE : narrow ? CARD : ROW),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: OVERSCAN,
    initialRect: EXPECTED,
  });
  const [current, setCurrent] = useState<string | null>(null);
  const scrollTo = useCallback(
    (unit: string) => virtualizer.scrollToIndex(items.findIndex(({ key }) => key === unit)),
    [virtualizer, items],
  );
  const { bodyRef, move } = useRowFocus(rows, scrollTo);

  const seen = virtualizer.getVirtualItems();
  const drawn = printing ? items.map((_, index) => index) : seen.map(({ index }) => index);
  const before = printing ? 0 : (seen[0]?.start ?? 0);
  const after = printing ? 0 : virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const branches = drawn.flatMap((index) => (items[index]?.kind === "branch" ? items[index].key : []));
  const reachable = current !== null && branches.includes(current) ? current : (branches[0] ?? null);

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((region.current?.clientHeight ?? ROW) / (narrow ? CARD : ROW)) - 2);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (move(reachable, step)) event.preventDefault();
  }

  return (
    <ScrollRegion ref={region} className={styles.region} label={words.t("table.region")}>
      <table
        className={styles.table}
        {...AS_TABLE}
        aria-rowcount={found + items.length - rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <caption className="visually-hidden">
          {wordingOf(league.node, words.locale)} {words.t("table.keys")}
        </caption>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column.id} className={styles[column.id]} />
          ))}
        </colgroup>
        <thead {...AS_ROW_GROUP} className={styles.head}>
          <tr {...AS_ROW} aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <HeaderCell key={column.id} column={column} league={league} look={look} onChange={onChange} />
            ))}
          </tr>
        </thead>
        <tbody {...AS_ROW_GROUP} ref={bodyRef} className={styles.body}>
          {before > 0 && <Gap height={before} />}
          {drawn.map((index) => {
            const item = items[index];
            if (item?.kind === "group") {
              const text = words.t("table.group", { count: formatCount(item.count) });
              return <GroupLine key={item.key} index={index} text={text} />;
            }
            return item ? (
              <LeagueTableRow
                key={item.key}
                row={item.row}
                index={index}
                league={league}
                peers={look.peers}
                scale={scale}
                words={words}
                reachable={item.key === reachable}
                onReach={setCurrent}
                {...(narrow && !printing && { measure: virtualizer.measureElement })}
              />
            ) : null;
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Says how many of the rows below cannot be told apart. */
function GroupLine({ index, text }: { readonly index: number; readonly text: string }) {
  return (
    <tr {...AS_ROW} aria-rowindex={index + 2} data-index={index} className={styles.group}>
      <td {...AS_CELL} colSpan={COLUMNS.length} className={styles.groupCell}>
        <span className={styles.groupText}>{text}</span>
      </td>
    </tr>
  );
}

/** Holds the place of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr {...AS_NOTHING} className={styles.gap} style={{ height }}>
      <td {...AS_NOTHING} colSpan={COLUMNS.length} />
    </tr>
  );
}
