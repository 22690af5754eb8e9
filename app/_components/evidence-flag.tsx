import { useTranslations } from "next-intl";
import type { EvidenceKind, Standing } from "@/lib/core/weakness/evidence";
import { Badge } from "./badge";

/** Kind of one reason. A blank spot is a question, not a verdict, so it never takes the colour of weakness. */
export function EvidenceFlag({
  kind,
  standing = "weak",
}: {
  readonly kind: EvidenceKind;
  readonly standing?: Standing;
}) {
  const t = useTranslations("terms");
  const look =
    kind === "blank"
      ? ({ tone: "blank", mark: "○" } as const)
      : standing === "weak"
        ? ({ tone: "weak", mark: "▼" } as const)
        : ({ tone: "watch", mark: "▽" } as const);
  return (
    <Badge {...look} title={t(`evidenceMeaning.${kind}`)}>
      {t(`evidence.${kind}`)}
    </Badge>
  );
}
