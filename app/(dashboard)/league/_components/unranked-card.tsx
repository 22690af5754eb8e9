import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { League } from "@/lib/contracts/league";
import { formatCount } from "@/lib/format/figures";
import { branchHref } from "./branch-href";
import { FlagCell } from "./flag-cell";
import { useSay } from "./say";
import { sayReason } from "./say-reason";
import styles from "./unranked-card.module.css";

/** Branches without a place, and why: never at the bottom of the table. */
export function UnrankedCard({ league }: { readonly league: League }) {
  const t = useTranslations("league");
  const terms = useTranslations("terms.kind");
  const say = useSay();
  const locale = useLocale();
  const townships = new Map(league.units.map(({ code, name }) => [code, name]));
  const title = t("unranked.title", { count: formatCount(league.unranked.length) });
  if (league.unranked.length === 0) return null;
  return (
    <Card title={title} hint={t("unranked.hint")}>
      <ScrollRegion className={styles.region} label={t("unranked.region")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("column.name")}</th>
              <th scope="col">{t("column.kind")}</th>
              <th scope="col">{t("column.township")}</th>
              <th scope="col">{t("unranked.reason")}</th>
              <th scope="col">{t("column.standing")}</th>
            </tr>
          </thead>
          <tbody>
            {league.unranked.map((row) => {
              const href = branchHref(league, row.unit);
              return (
                <tr key={row.unit}>
                  <th scope="row">
                    {href ? (
                      <Link href={href} prefetch={false}>
                        {row.name}
                      </Link>
                    ) : (
                      row.name
                    )}
                  </th>
                  <td>{terms(row.kind)}</td>
                  <td>{townships.get(row.parent) ?? row.parent}</td>
                  <td>
                    {row.reasons.length === 0
                      ? t("unranked.hidden")
                      : row.reasons
                          .map((reason) => sayReason(reason, league.dimensions, say, locale))
                          .join(locale === "zh-CN" ? "；" : "; ")}
                  </td>
                  <td>
                    <FlagCell row={row} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
