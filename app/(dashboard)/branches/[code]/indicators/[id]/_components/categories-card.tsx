import { useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import table from "@/app/_components/figure-table.module.css";
import type { LedgerRows } from "@/lib/contracts/ledger-rows";
import type { RequestCategory } from "@/lib/core/ledgers/values";
import { formatCount } from "@/lib/format/figures";

/** Which of the required categories were served at all: what coverage counts. */
export function CategoriesCard({ categories }: { readonly categories: NonNullable<LedgerRows["categories"]> }) {
  const t = useTranslations("branch.rows");
  const terms = useTranslations("terms.category");
  return (
    <Card title={t("categories")} hint={t("categoriesHint")}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("category")}</th>
            <th scope="col">{t("required")}</th>
            <th scope="col" className={table.number}>
              {t("served")}
            </th>
            <th scope="col">{t("verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ value, required, rows }) => (
            <tr key={value} className={required ? undefined : table.absent}>
              <th scope="row">{terms(value as RequestCategory)}</th>
              <td>{t(required ? "requiredYes" : "requiredNo")}</td>
              <td className={table.number}>{formatCount(rows)}</td>
              <td>{required ? t(rows > 0 ? "met" : "missed") : t("leftOut")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
