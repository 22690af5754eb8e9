import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { League } from "@/lib/contracts/league";
import { formatMonth } from "@/lib/format/dates";
import type { Column } from "./columns";
import own from "./header-cell.module.css";
import { FIRST_ORDER, type LeagueLook } from "./league-look";
import styles from "./league-table.module.css";
import { AS_COLUMN_HEADER } from "./table-roles";

interface HeaderCellProps {
  readonly column: Column;
  readonly league: League;
  readonly look: LeagueLook;
  readonly onChange: (change: Partial<LeagueLook>) => void;
}

/** Head of a column; where it can be sorted by, a button that does so and, pressed again, turns the order round. */
export function HeaderCell({ column, league, look, onChange }: HeaderCellProps) {
  const label = useColumnLabel(column, league, look);
  const t = useTranslations("league.table");
  const { sort } = column;
  const className = `${styles[column.id]}${column.figures ? ` ${styles.figures} ${own.figures}` : ""}`;
  if (!sort) {
    return (
      <th {...AS_COLUMN_HEADER} scope="col" className={className}>
        {label}
      </th>
    );
  }
  const active = look.sort === sort;
  const order = active ? look.order : null;
  const Arrow = order === "asc" ? ArrowUp : ArrowDown;
  return (
    <th
      {...AS_COLUMN_HEADER}
      scope="col"
      className={className}
      aria-sort={order === null ? "none" : order === "asc" ? "ascending" : "descending"}
    >
      <button
        type="button"
        className={own.sort}
        title={t("sort", { column: label })}
        onClick={() => onChange({ sort, order: active ? (look.order === "asc" ? "desc" : "asc") : FIRST_ORDER[sort] })}
      >
        {label}
        <Arrow size={12} aria-hidden="true" data-active={active || undefined} />
      </button>
    </th>
  );
}

function useColumnLabel({ id }: Column, { comparedWith }: League, { peers }: LeagueLook): string {
  const t = useTranslations("league.column");
  const locale = useLocale();
  switch (id) {
    case "place":
      return t(peers === "kind" ? "place" : "placeCounty");
    case "median":
      return t(peers === "kind" ? "median" : "medianCounty");
    case "change":
      return comparedWith === null ? t("changeNone") : t("change", { period: formatMonth(comparedWith, locale) });
    default:
      return t(id);
  }
}
