import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import table from "@/app/_components/figure-table.module.css";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { LensDetail } from "@/lib/contracts/indicator";
import { formatCount, formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

/** The median score of each pillar, kind by kind. */
export function KindsCard({ detail }: { readonly detail: LensDetail }) {
  const t = useTranslations("indicators.lens");
  const terms = useTranslations("terms.kindLong");
  const locale = useLocale();
  const { lens, byKind } = detail;
  return (
    <Card title={t("byKind")} hint={t("byKindHint")}>
      <ScrollRegion className={table.region} label={t("kindRegion")}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("kind")}</th>
              <th scope="col" className={table.number}>
                {t("branches")}
              </th>
              {lens.pillars.map(({ node }) => (
                <th key={node.id} scope="col" className={table.number}>
                  {wordingOf(node, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byKind.map(({ kind, branches, medians }) => (
              <tr key={kind}>
                <th scope="row">{terms(kind)}</th>
                <td className={table.number}>{formatCount(branches)}</td>
                {lens.pillars.map(({ node }, i) => {
                  const median = medians[i] ?? null;
                  return (
                    <td key={node.id} className={table.number}>
                      {median === null ? "—" : formatScore(median)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
