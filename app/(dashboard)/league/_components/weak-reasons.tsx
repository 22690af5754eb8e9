import { useTranslations } from "next-intl";
import { memo } from "react";
import { Card } from "@/app/_components/card";
import { AttentionList } from "@/app/(dashboard)/_components/attention-list";
import { evidenceNames } from "@/app/(dashboard)/_components/evidence-names";
import type { League } from "@/lib/contracts/league";
import { formatCount } from "@/lib/format/figures";
import type { Reasons } from "./opening";

interface WeakReasonsProps {
  readonly league: League;
  readonly reasons: Reasons;
}

/** Why branches are marked, each with its evidence in words. */
export const WeakReasons = memo(function WeakReasons({
  league,
  reasons: { standing, named, total },
}: WeakReasonsProps) {
  const t = useTranslations("league.why");
  const watched = standing === "watch";
  return (
    <Card
      title={t(watched ? "watchTitle" : "title")}
      hint={t(watched ? "watchHint" : "hint")}
      {...(total > named.length && { foot: t("rest", { count: formatCount(total) }) })}
    >
      {named.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <AttentionList items={named} names={evidenceNames(league)} period={league.stamp.period} sentences={1} />
      )}
    </Card>
  );
});
