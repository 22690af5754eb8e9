import { useLocale, useTranslations } from "next-intl";
import { UrbanRuralGapCard } from "@/app/_components/chart/urban-rural-gap-card";
import type { UrbanRuralGap } from "@/lib/contracts/trend";
import { PASS_POINTS } from "@/lib/core/scoring/score-goalposts";
import { formatPeriod } from "@/lib/format/dates";
import { formatCount, formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

/** A difference below this is not called one, in points. */
const WORTH_SAYING = 1;

/** Community against rural branches of the viewer's whole scope, whoever else is chosen. */
export function GapCard({ gap, subject }: { readonly gap: UrbanRuralGap; readonly subject: string }) {
  const t = useTranslations("trends.gap");
  const node = wordingOf(gap.node, useLocale());
  const { community, rural } = gap;
  return (
    <UrbanRuralGapCard
      title={useGapFinding(gap, node)}
      reading={t("reading")}
      data={{ community, rural, gap: gap.gap, pass: PASS_POINTS }}
      stamp={gap.stamp}
      subject={subject}
      footnotes={[t("branches", { community: formatCount(community.branches), rural: formatCount(rural.branches) })]}
      fileName={[node, t("file")]}
    />
  );
}

function useGapFinding({ gap }: UrbanRuralGap, node: string): string {
  const t = useTranslations("trends.gap");
  const locale = useLocale();
  const newest = gap.findLast(({ points }) => points !== null);
  if (!newest || newest.points === null) return t("unknown", { node });
  const points = formatScore(Math.abs(newest.points));
  const values = { node, points, period: formatPeriod(newest.period, locale) };
  if (Math.abs(newest.points) < WORTH_SAYING) return t("level", values);
  return t(newest.points > 0 ? "ahead" : "behind", values);
}
