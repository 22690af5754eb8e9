import { useTranslations } from "next-intl";
import { ErrorState } from "@/app/_components/notice";
import type { LedgerRowsPage } from "@/lib/contracts/branch-page";

/** A page or part of the rows that does not exist, and which do. */
export function RowsFault({ fault }: { readonly fault: Extract<LedgerRowsPage, { state: "fault" }> }) {
  const t = useTranslations("branch.rows");
  const { parameter, value, expected } = fault;
  return (
    <ErrorState level="page" title={t("fault", { parameter, value })}>
      <p>{t("faultText", { expected })}</p>
    </ErrorState>
  );
}
