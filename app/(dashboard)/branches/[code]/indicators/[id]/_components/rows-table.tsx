import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import table from "@/app/_components/figure-table.module.css";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { CountedRow, LedgerRows } from "@/lib/contracts/ledger-rows";
import { wordingOf } from "@/lib/i18n/locale";
import { useCellText } from "./cell-text";
import styles from "./rows-card.module.css";
import { useVerdict } from "./verdict";

/** One line per row: what it did to the figure, when it counts, what the ledger says, and where it comes from. */
export function RowsTable({ rows }: { readonly rows: LedgerRows }) {
  const t = useTranslations("branch.rows");
  const locale = useLocale();
  const shown = rows.columns
    .map((column, i) => ({ column, i }))
    .filter(({ i }) => rows.rows.some((row) => row.values[i] !== null));
  return (
    <ScrollRegion className={styles.region} label={t("region")}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("verdict")}</th>
            <th scope="col">{t("month")}</th>
            {shown.map(({ column }) => (
              <th key={column.name} scope="col" className={headClass(column)}>
                {wordingOf(column.label, locale)}
              </th>
            ))}
            <th scope="col">{t("origin")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => (
            <RowLine key={row.id} row={row} rows={rows} shown={shown} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface RowLineProps {
  readonly row: CountedRow;
  readonly rows: LedgerRows;
  readonly shown: readonly { readonly column: LedgerRows["columns"][number]; readonly i: number }[];
}

function RowLine({ row, rows, shown }: RowLineProps) {
  const t = useTranslations("branch.rows");
  const locale = useLocale();
  const verdict = useVerdict();
  const cellText = useCellText(rows.dutyTypes);
  const { text, ...look } = verdict(row, rows.indicator);
  return (
    <tr>
      <th scope="row">
        <Badge {...look}>{text}</Badge>
      </th>
      <td data-label={t("month")}>{row.month}</td>
      {shown.map(({ column, i }) => {
        const value = row.values[i] ?? null;
        return (
          <td
            key={column.name}
            data-label={wordingOf(column.label, locale)}
            data-empty={value === null || undefined}
            className={[isNumber(column.type) && table.number, !column.used && table.absent].filter(Boolean).join(" ")}
          >
            {value === null ? t("missing") : cellText(value, column)}
          </td>
        );
      })}
      <td data-label={t("origin")} className={styles.origin}>
        {row.fileName === null || row.sourceRow === null
          ? t("noOrigin")
          : t("originText", { file: row.fileName, line: String(row.sourceRow) })}
        {row.rowKey && <span className={styles.key}>{row.rowKey}</span>}
      </td>
    </tr>
  );
}

/** What the rule looks at is set in ink, the rest quietly. */
function headClass({ type, used }: LedgerRows["columns"][number]): string {
  return [isNumber(type) && table.number, used && styles.used].filter(Boolean).join(" ");
}

function isNumber(type: LedgerRows["columns"][number]["type"]): boolean {
  return type === "count" || type === "amount" || type === "score";
}
