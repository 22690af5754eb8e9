import Link from "next/link";
import { useTranslations } from "next-intl";
import { DotWhisker } from "@/app/_components/chart/dot-whisker";
import table from "@/app/_components/figure-table.module.css";
import { EmptyState } from "@/app/_components/notice";
import { ScrollRegion } from "@/app/_components/scroll-region";
import { StandingFlag } from "@/app/_components/standing-flag";
import type { BranchList, BranchListing } from "@/lib/contracts/branch-list";
import { formatCount, formatRange, formatScore, formatShare } from "@/lib/format/figures";
import styles from "./branch-list-table.module.css";

const PASS = 60;
const COLUMNS = ["name", "kind", "township", "place", "score", "against", "standing", "completeness"] as const;
const NUMBERS: readonly string[] = ["place", "score", "completeness"];

/** One branch per line: who it is, its place among its kind, score and mark. */
export function BranchListTable({ list }: { readonly list: BranchList }) {
  const t = useTranslations("branch.list");
  if (list.rows.length === 0) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
  return (
    <ScrollRegion className={table.region} label={t("region")}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={[styles[column], NUMBERS.includes(column) && table.number].filter(Boolean).join(" ")}
              >
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <BranchLine key={row.unit} row={row} period={list.stamp.period} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function BranchLine({ row, period }: { readonly row: BranchListing; readonly period: string }) {
  const t = useTranslations("branch.list");
  const terms = useTranslations("terms");
  const { unit, name, kind, parent, score, low, high, peers, standing, completeness } = row;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Link href={`/branches/${encodeURIComponent(unit)}?period=${period}`} prefetch={false}>
          {name}
        </Link>{" "}
        <span className={table.note}>{unit}</span>
      </th>
      <td className={styles.kind}>{terms(`kind.${kind}`)}</td>
      <td className={styles.township}>{parent.name}</td>
      <td className={`${table.number} ${styles.place}`}>
        {peers
          ? t("placeOf", {
              rank: formatCount(peers.rank),
              range: formatRange(peers.rankLow, peers.rankHigh, formatCount),
              of: formatCount(peers.of),
            })
          : t("unranked")}
      </td>
      <td className={`${table.number} ${styles.score}`}>{score === null ? "—" : formatScore(score)}</td>
      <td className={`${table.mark} ${styles.against}`}>
        {score !== null && low !== null && high !== null && (
          <DotWhisker score={score} low={low} high={high} median={PASS} standing={standing} from={20} />
        )}
      </td>
      <td className={styles.standing}>
        <StandingFlag standing={standing} />
      </td>
      <td className={`${table.number} ${styles.completeness}`}>
        {completeness === null ? "—" : formatShare(completeness)}
      </td>
    </tr>
  );
}
