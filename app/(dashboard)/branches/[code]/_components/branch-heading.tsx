import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/app/_components/page-heading";
import { StandingFlag } from "@/app/_components/standing-flag";
import type { BranchReport } from "@/lib/contracts/branch";
import { formatCount, formatRange } from "@/lib/format/figures";
import { positionOf } from "@/lib/format/position";
import { BranchFigures } from "./branch-figures";
import styles from "./branch-heading.module.css";
import { useLead } from "./lead";
import { PrintButton } from "./print-button";
import { useUnrankedReasons } from "./unranked-reasons";

/** Which branch, where it stands, what drags it most, and its key figures. */
export function BranchHeading({ report }: { readonly report: BranchReport }) {
  const t = useTranslations("branch");
  const terms = useTranslations("terms.kind");
  const leading = report.evidence[0]?.kind;
  return (
    <>
      <p className={styles.identity}>
        <strong>{report.name}</strong>
        <span>
          {terms(report.kind)} ·{" "}
          <Link
            href={`/league?unit=${encodeURIComponent(report.parent.code)}&period=${report.stamp.period}`}
            prefetch={false}
          >
            {report.parent.name}
          </Link>{" "}
          · {report.unit}
        </span>
        <StandingFlag standing={report.standing} {...(leading && leading !== "blank" && { evidence: leading })} />
      </p>
      <PageHeading finding={useFinding(report)} lead={useLead(report)} actions={<PrintButton label={t("print")} />} />
      <BranchFigures report={report} />
    </>
  );
}

function useFinding(report: BranchReport): string {
  const t = useTranslations("branch");
  const terms = useTranslations("terms.kindLong");
  const locale = useLocale();
  const reasons = useUnrankedReasons(report);
  const { county, peers } = report;
  if (!county || !peers) return t("finding.unranked", { reasons: reasons.join(locale === "zh-CN" ? "；" : "; ") });
  const said = {
    rank: formatCount(county.rank),
    of: formatCount(peers.of),
    // In the middle of an English sentence.
    kind: terms(report.kind).replace(/^./, (first) => first.toLowerCase()),
    position: t(`position.${positionOf(peers)}`),
  };
  if (county.rankLow === county.rankHigh) return t("finding.rankedExact", said);
  return t("finding.ranked", { ...said, range: formatRange(county.rankLow, county.rankHigh, formatCount) });
}
