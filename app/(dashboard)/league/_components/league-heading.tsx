import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/app/_components/page-heading";
import type { League } from "@/lib/contracts/league";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import { formatCount, formatRange } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

/** What the league says, in one sentence, and how to read it. */
export function LeagueHeading({ league }: { readonly league: League }) {
  const t = useTranslations("league");
  const finding = useFinding(league);
  return <PageHeading finding={finding} lead={t("lead", { unranked: league.unranked.length })} />;
}

function useFinding(league: League): string {
  const t = useTranslations("league");
  const locale = useLocale();
  const { disclosure, rows, unranked } = league;
  if (disclosure.kind === "ranks") {
    const own = rows.find(({ unit }) => unit === disclosure.own);
    const of = formatCount(rows.length);
    if (!own) {
      const name = unranked.find(({ unit }) => unit === disclosure.own)?.name ?? disclosure.own;
      return t("findingOwnUnranked", { name, of });
    }
    const range = formatRange(own.county.rankLow, own.county.rankHigh, formatCount);
    return t("findingOwn", { name: own.name, rank: formatCount(own.county.rank), range, of });
  }
  const unit = league.unit && league.units.length <= 1 ? t("unitPrefix", { unit: league.unit.name }) : "";
  if (league.node.id !== COMPOSITE) {
    const below = rows.filter(({ high }) => high < league.pass).length;
    return t("findingNode", { unit, node: wordingOf(league.node, locale), ranked: formatCount(rows.length), below });
  }
  const all = [...rows, ...unranked];
  const count = (standing: string) => all.filter((row) => row.standing === standing).length;
  return t("finding", { unit, branches: formatCount(all.length), weak: count("weak"), watch: count("watch") });
}
