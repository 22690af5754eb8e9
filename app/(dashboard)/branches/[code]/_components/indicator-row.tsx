import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Sparkline } from "@/app/_components/chart/sparkline";
import table from "@/app/_components/figure-table.module.css";
import { ProvisionalMark } from "@/app/_components/provisional-mark";
import type { BranchReport, IndicatorFigure } from "@/lib/contracts/branch";
import { formatAmount, formatScore, formatSigned } from "@/lib/format/figures";
import { formatGoalposts, formatMeasured, formatMeasuredRange } from "@/lib/format/measured";
import { wordingOf } from "@/lib/i18n/locale";
import { rowsHref } from "../../_components/rows-href";
import styles from "./indicator-table.module.css";

interface IndicatorRowProps {
  readonly indicator: IndicatorFigure;
  readonly report: Pick<BranchReport, "unit" | "stamp" | "evidence">;
}

/** One indicator of the branch; an absent figure is its reason in words, never a nought. */
export function IndicatorRow({ indicator, report }: IndicatorRowProps) {
  const t = useTranslations("branch.table");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const { node, kind, goalposts, score, peerMedian, contribution, weight, absence } = indicator;
  const counts = countsOf(indicator);
  const behind = report.evidence.some((one) => one.kind === "behind" && one.node === node.id);
  const tone = contribution === null || Math.abs(contribution) < 0.05 ? "" : contribution < 0 ? table.weak : table.good;
  return (
    <tr>
      <th scope="row" className={styles.indicator}>
        {behind && (
          <span className={table.weak}>
            <span aria-hidden="true">▼ </span>
            <span className="visually-hidden">{terms("evidence.behind")} </span>
          </span>
        )}
        <Link href={rowsHref(report.unit, node.id, report.stamp.period)} prefetch={false}>
          {wordingOf(node, locale)}
        </Link>{" "}
        <span className={table.note}>
          {weight === 0 ? t("informs") : `${node.id} · ${t("weight", { weight })}`}
          {counts && <span className={styles.narrow}>{counts}</span>}
        </span>
      </th>
      <td className={`${table.number} ${styles.counts}`}>{counts ?? "—"}</td>
      {indicator.value === null ? (
        <td
          className={`${table.number} ${table.absent} ${styles.value}`}
          title={terms(`absenceMeaning.${absence ?? "no_cases"}`)}
        >
          {terms(`absence.${absence ?? "no_cases"}`)}
        </td>
      ) : (
        <td className={`${table.number} ${styles.value}`}>
          {formatMeasured(indicator.value, kind, locale)}
          {indicator.provisional && <ProvisionalMark />} <ValueRange indicator={indicator} />
        </td>
      )}
      <td className={`${table.number} ${table.note} ${styles.posts}`}>
        {goalposts ? formatGoalposts(goalposts, kind, locale) : "—"}
      </td>
      <td className={`${table.number} ${styles.score}`}>{score === null ? "—" : formatScore(score)}</td>
      <td className={`${table.number} ${table.note} ${styles.peers}`}>
        {peerMedian === null ? "—" : formatScore(peerMedian)}
      </td>
      <td className={`${table.number} ${tone} ${styles.contribution}`}>
        {contribution === null ? "—" : formatSigned(contribution)}
      </td>
      <td className={`${table.mark} ${styles.months}`}>
        <Months indicator={indicator} />
      </td>
    </tr>
  );
}

/** Met of all, or all alone where nothing is met or missed; null without cases. */
function countsOf({ x, n }: IndicatorFigure): string | null {
  if (n === null || n === 0) return null;
  return x === null ? formatAmount(n) : `${formatAmount(x)}/${formatAmount(n)}`;
}

function ValueRange({ indicator }: { readonly indicator: IndicatorFigure }) {
  const locale = useLocale();
  const range = formatMeasuredRange(indicator.valueLow, indicator.valueHigh, indicator.kind, locale);
  if (range === null) return null;
  return <span className={table.note}>{locale === "zh-CN" ? `（${range}）` : `(${range})`}</span>;
}

/** The months of the figure as a small line; the words say how many of them have a value. */
function Months({ indicator }: { readonly indicator: IndicatorFigure }) {
  const t = useTranslations("branch.table");
  const { months, goalposts } = indicator;
  if (months.length === 0) return <span className={table.note}>—</span>;
  const known = months.filter(({ value }) => value !== null).length;
  return (
    <>
      <Sparkline
        values={months.map(({ value }) => value)}
        from={0}
        to={1}
        {...(goalposts && { pass: goalposts.pass })}
        width={104}
        height={20}
      />
      <span className="visually-hidden">{t("monthsLabel", { count: months.length, with: known })}</span>
    </>
  );
}
