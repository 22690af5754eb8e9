import { useTranslations } from "next-intl";
import type { ResultStamp } from "@/lib/contracts/league";
import { Badge } from "./badge";

const LOOK = {
  draft: { tone: "blank", mark: "○" },
  provisional: { tone: "watch", mark: "◐" },
  published: { tone: "good", mark: "●" },
  corrected: { tone: "accent", mark: "◆" },
} as const;

/** Status of the result on the page; it stands beside every period. */
export function StatusBadge({ status }: { readonly status: ResultStamp["status"] }) {
  const t = useTranslations("terms");
  return (
    <Badge {...LOOK[status]} round title={t(`statusMeaning.${status}`)}>
      {t(`status.${status}`)}
    </Badge>
  );
}
