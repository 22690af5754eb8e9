import { type ChartTable, formatCell } from "@/lib/charts/chart-table";
import styles from "./chart-table-view.module.css";

interface ChartTableViewProps {
  readonly table: ChartTable;
  readonly caption: string;
}

/** The numbers of a chart as a real table; the first cell of a row heads it. */
export function ChartTableView({ table, caption }: ChartTableViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" data-kind={column.kind}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished result never move
            <tr key={i}>
              {table.columns.map((column, j) => {
                const text = formatCell(row[j] ?? null, column.kind);
                return j === 0 ? (
                  <th key={column.label} scope="row" data-kind={column.kind}>
                    {text}
                  </th>
                ) : (
                  <td key={column.label} data-kind={column.kind}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
