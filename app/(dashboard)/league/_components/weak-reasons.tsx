import { useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import { AttentionList } from "@/app/(dashboard)/_components/attention-list";
import { evidenceNames } from "@/app/(dashboard)/_components/evidence-names";
import type { League } from "@/lib/contracts/league";
import type { AttentionItem } from "@/lib/contracts/overview";
import { formatCount } from "@/lib/format/figures";

/** Most branches named beside the chart; the table holds the rest. */
const NAMED = 6;

interface WeakReasonsProps {
  readonly league: League;
  readonly attention: readonly AttentionItem[];
}

/** Why branches are marked: the weak ones, or the watched ones where none is weak, each with its evidence in words. */
export function WeakReasons({ league, attention }: WeakReasonsProps) {
  const t = useTranslations("league.why");
  const weak = attention.filter(({ standing }) => standing === "weak");
  const watched = weak.length === 0 && attention.length > 0;
  const shown = watched ? attention : weak;
  return (
    <Card
      title={t(watched ? "watchTitle" : "title")}
      hint={t(watched ? "watchHint" : "hint")}
      {...(shown.length > NAMED && { foot: t("rest", { count: formatCount(shown.length) }) })}
    >
      {shown.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <AttentionList
          items={shown.slice(0, NAMED)}
          names={evidenceNames(league)}
          period={league.stamp.period}
          sentences={2}
        />
      )}
    </Card>
  );
}
