import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { Overview, TownshipRow } from "@/lib/contracts/overview";
import { formatCount, formatShare } from "@/lib/format/figures";
import styles from "./overview.module.css";

/** How far each township has reported what it owed, least first, with its flags. */
export function CompletenessCard({ overview }: { readonly overview: Overview }) {
  const t = useTranslations("overview.completeness");
  const terms = useTranslations("terms.standing");
  const rows = overview.townships.toSorted(leastFirst);
  const [least] = rows;
  if (!least || least.completeness === null) return <Card title={t("title")}>{t("none")}</Card>;
  const share = formatShare(least.completeness, 1);
  const title = rows.length > 1 ? t("titleLowest", { township: least.name, share }) : t("ownTitle", { share });
  return (
    <Card title={title} hint={t("hint")}>
      <ScrollRegion className={styles.scroll} label={t("region")}>
        <table className={styles.bars}>
          <thead>
            <tr>
              <th scope="col">{t("township")}</th>
              <th scope="col" colSpan={2} className={styles.figure}>
                {t("share")}
              </th>
              <th scope="col" className={styles.figure}>
                <span aria-hidden="true">▼ / ▽</span>
                <span className="visually-hidden">{t("flags")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <th scope="row">
                  <Link
                    href={`/?${new URLSearchParams({ period: overview.stamp.period, unit: row.unit })}`}
                    prefetch={false}
                  >
                    {row.name}
                  </Link>
                </th>
                <td className={styles.barCell}>
                  <span className={styles.bar}>
                    <span className={styles.fill} style={{ width: `${(row.completeness ?? 0) * 100}%` }} />
                  </span>
                </td>
                <td className={styles.figure}>{row.completeness === null ? "—" : formatShare(row.completeness, 1)}</td>
                <td className={styles.figure}>
                  <Flag count={row.weak} className={styles.weak} label={terms("weak")} /> /{" "}
                  <Flag count={row.watch} className={styles.watch} label={terms("watch")} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function Flag({ count, className, label }: { count: number; className: string | undefined; label: string }) {
  return (
    <span className={count > 0 ? className : undefined} title={label}>
      {formatCount(count)}
    </span>
  );
}

/** What owes nothing stands last. */
function leastFirst(a: TownshipRow, b: TownshipRow): number {
  return (a.completeness ?? 2) - (b.completeness ?? 2) || (a.unit < b.unit ? -1 : 1);
}
