import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import { EvidenceFlag } from "@/app/_components/evidence-flag";
import type { BranchReport } from "@/lib/contracts/branch";
import { countsTowardsStanding, STANDING_PERIODS } from "@/lib/core/weakness/standing";
import { formatMonth } from "@/lib/format/dates";
import { describeEvidence, type EvidenceNames } from "@/lib/format/evidence";
import { formatList } from "@/lib/format/lists";
import { type GatheredEvidence, gatherEvidence } from "./gather-evidence";
import styles from "./reasons-card.module.css";
import { StandingStrip } from "./standing-strip";
import { SuccessionNotes } from "./succession-notes";

/** Why the branch is marked, with numbers and the periods; what should be checked; how it was marked before. */
export function ReasonsCard({ report }: { readonly report: BranchReport }) {
  const t = useTranslations("branch.why");
  const { standing } = report;
  const hint = { weak: "hintWeak", watch: "hintWatch", clear: "hintClear" } as const;
  const gathered = gatherEvidence(report.standings.slice(-STANDING_PERIODS));
  const counting = gathered.filter(({ evidence }) => countsTowardsStanding(evidence));
  const questions = gathered.filter(
    ({ evidence, periods }) => !countsTowardsStanding(evidence) && periods[0] === report.stamp.period,
  );
  const names = namesOf(report);
  return (
    <Card title={t(standing)} hint={t(hint[standing])}>
      {counting.length > 0 && (
        <div className={styles.part}>
          <EvidenceList gathered={counting} names={names} standing={standing} />
        </div>
      )}
      {questions.length > 0 && (
        <div className={styles.part}>
          <h3 className={styles.subtitle}>{t("questions")}</h3>
          <p className={styles.hint}>{t("questionsHint")}</p>
          <EvidenceList gathered={questions} names={names} standing={standing} />
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

interface EvidenceListProps {
  readonly gathered: readonly GatheredEvidence[];
  readonly names: EvidenceNames;
  readonly standing: BranchReport["standing"];
}

function EvidenceList({ gathered, names, standing }: EvidenceListProps) {
  const locale = useLocale();
  return (
    <ul className={styles.list}>
      {gathered.map(({ evidence, periods }) => {
        const sentence = describeEvidence(evidence, names, locale);
        return (
          <li key={sentence}>
            <EvidenceFlag kind={evidence.kind} standing={standing === "clear" ? "watch" : standing} />
            <span>
              {sentence}{" "}
              <span className={styles.hint}>
                {formatList(
                  [...periods].reverse().map((period) => formatMonth(period, locale)),
                  locale,
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
