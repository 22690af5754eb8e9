import { useTranslations } from "next-intl";
import type { EvidenceKind, Standing } from "@/lib/core/weakness/evidence";
import { Badge, type BadgeTone } from "./badge";

/** Sign and tone of each standing; the same in tables, charts' legends and lists. */
export const STANDING_LOOK: Readonly<Record<Standing, { readonly tone: BadgeTone; readonly mark: string }>> = {
  weak: { tone: "weak", mark: "▼" },
  watch: { tone: "watch", mark: "▽" },
  clear: { tone: "blank", mark: "" },
};

/** Weak or watch, with the kind of its leading evidence where given. Nothing for a clear standing. */
export function StandingFlag({
  standing,
  evidence,
}: {
  readonly standing: Standing;
  readonly evidence?: EvidenceKind;
}) {
  const t = useTranslations("terms");
  if (standing === "clear") return null;
  const words = evidence ? `${t(`standing.${standing}`)} · ${t(`evidence.${evidence}`)}` : t(`standing.${standing}`);
  return (
    <Badge {...STANDING_LOOK[standing]} title={t(`standingMeaning.${standing}`)}>
      {words}
    </Badge>
  );
}
