import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import { EvidenceFlag } from "@/app/_components/evidence-flag";
import type { BranchReport, PeriodStanding } from "@/lib/contracts/branch";
import { countsTowardsStanding, STANDING_PERIODS } from "@/lib/core/weakness/standing";
import { formatPeriod } from "@/lib/format/dates";
import { describeEvidence, type EvidenceNames } from "@/lib/format/evidence";
import styles from "./reasons-card.module.css";
import { StandingStrip } from "./standing-strip";
import { SuccessionNotes } from "./succession-notes";

/** Why the branch is marked, period by period, with numbers; what should be checked; how it was marked before. */
export function ReasonsCard({ report }: { readonly report: BranchReport }) {
  const t = useTranslations("branch.why");
  const { standing } = report;
  const hint = { weak: "hintWeak", watch: "hintWatch", clear: "hintClear" } as const;
  const counting = report.standings
    .slice(-STANDING_PERIODS)
    .map((period) => ({ ...period, evidence: period.evidence.filter(countsTowardsStanding) }))
    .filter(({ evidence }) => evidence.length > 0)
    .reverse();
  const questions = report.evidence.filter((one) => !countsTowardsStanding(one));
  const names = namesOf(report);
  return (
    <Card title={t(standing)} hint={t(hint[standing])}>
      {counting.map((period) => (
        <PeriodEvidence key={period.period} period={period} names={names} standing={standing} />
      ))}
      {questions.length > 0 && (
        <div className={styles.part}>
          <h3 className={styles.subtitle}>{t("questions")}</h3>
          <p className={styles.hint}>{t("questionsHint")}</p>
          <EvidenceList evidence={questions} names={names} standing={standing} />
        </div>
      )}
      <div className={styles.part}>
        <h3 className={styles.subtitle}>{t("over")}</h3>
        <StandingStrip standings={report.standings} />
      </div>
      <SuccessionNotes successions={report.successions} />
    </Card>
  );
}

function namesOf({ composite, dimensions, indicators, dutyTypes, ledgers }: BranchReport): EvidenceNames {
  return { nodes: [composite, ...dimensions, ...indicators].map(({ node }) => node), dutyTypes, ledgers };
}

type EvidenceListProps = Pick<PeriodStanding, "evidence"> & {
  readonly names: EvidenceNames;
  readonly standing: BranchReport["standing"];
};

function PeriodEvidence({
  period,
  names,
  standing,
}: Omit<EvidenceListProps, "evidence"> & { readonly period: PeriodStanding }) {
  const locale = useLocale();
  return (
    <div className={styles.part}>
      <h3 className={styles.subtitle}>{formatPeriod(period.period, locale)}</h3>
      <EvidenceList evidence={period.evidence} names={names} standing={standing} />
    </div>
  );
}

function EvidenceList({ evidence, names, standing }: EvidenceListProps) {
  const locale = useLocale();
  return (
    <ul className={styles.list}>
      {evidence.map((one) => {
        const sentence = describeEvidence(one, names, locale);
        return (
          <li key={sentence}>
            <EvidenceFlag kind={one.kind} standing={standing === "clear" ? "watch" : standing} />
            <span>{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}
