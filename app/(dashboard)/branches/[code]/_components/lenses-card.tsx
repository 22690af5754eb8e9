"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { PeerFiguresCard } from "@/app/_components/chart/peer-figures-card";
import { ChoiceChips } from "@/app/_components/choice-chips";
import type { LensFigures } from "@/lib/contracts/branch";
import type { ResultStamp } from "@/lib/contracts/league";
import { formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

const PASS = 60;

interface LensesCardProps {
  readonly lenses: readonly LensFigures[];
  readonly stamp: ResultStamp;
  /** Name of the branch. */
  readonly name: string;
}

/** The branch through the framework of one document at a time. */
export function LensesCard({ lenses, stamp, name }: LensesCardProps) {
  const t = useTranslations("branch.lenses");
  const terms = useTranslations("terms.document");
  const locale = useLocale();
  const [chosen, choose] = useState(lenses[0]?.id ?? "");
  const lens = lenses.find(({ id }) => id === chosen);
  const data = useMemo(() => ({ figures: lens?.pillars ?? [], pass: PASS }), [lens]);
  if (!lens) return null;
  const lensName = wordingOf(lens.name, locale);
  const lowest = lowestOf(lens);
  return (
    <div className="no-print">
      <PeerFiguresCard
        title={
          lowest
            ? t("title", { lens: lensName, pillar: wordingOf(lowest.node, locale), score: formatScore(lowest.score) })
            : t("titleNone", { lens: lensName })
        }
        reading={t("reading", { document: lens.source ?? "" })}
        data={data}
        stamp={stamp}
        subject={name}
        source={lens.source ? t("source", { document: lens.source, title: terms(lens.source) }) : ""}
        fileName={[name, lensName]}
        controls={
          <ChoiceChips
            label={t("choose")}
            value={chosen}
            choices={lenses.map((each) => ({
              value: each.id,
              label: `${each.source ?? each.id} ${wordingOf(each.name, locale)}`,
            }))}
            onChange={choose}
          />
        }
      />
    </div>
  );
}

function lowestOf({ pillars }: LensFigures) {
  const scored = pillars.flatMap(({ node, score }) => (score === null ? [] : [{ node, score }]));
  return scored.sort((a, b) => a.score - b.score)[0] ?? null;
}
