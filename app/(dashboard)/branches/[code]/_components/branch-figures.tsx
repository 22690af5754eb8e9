import { useLocale, useTranslations } from "next-intl";
import { StatRow, StatTile } from "@/app/_components/stat-tile";
import type { BranchReport, NodeFigure } from "@/lib/contracts/branch";
import { formatCount, formatRange, formatScore, formatShare } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./branch-figures.module.css";

/** Composite and dimensions beside the middle of the peers, the place among them, and how complete the ledgers are. */
export function BranchFigures({ report }: { readonly report: BranchReport }) {
  const t = useTranslations("branch.figure");
  const { composite, dimensions, peers, completeness, months } = report;
  return (
    <div className={styles.figures}>
      <StatRow>
        <FigureTile figure={composite} report={report} />
        {dimensions.map((dimension) => (
          <FigureTile key={dimension.node.id} figure={dimension} report={report} />
        ))}
        {peers && (
          <StatTile
            figure={`${formatCount(peers.rank)}/${formatCount(peers.of)}`}
            label={t("kindPlace", { range: formatRange(peers.rankLow, peers.rankHigh, formatCount) })}
          />
        )}
        {completeness !== null && (
          <StatTile
            figure={formatShare(completeness)}
            label={t("completeness", { reported: formatCount(months.reported), owed: formatCount(months.owed) })}
          />
        )}
      </StatRow>
    </div>
  );
}

function FigureTile({ figure, report }: { readonly figure: NodeFigure; readonly report: BranchReport }) {
  const t = useTranslations("branch.figure");
  const terms = useTranslations("terms.absence");
  const locale = useLocale();
  const { node, score, low, high, absence, peerMedian } = figure;
  const name = wordingOf(node, locale);
  const range = low !== null && high !== null && low < high ? ` (${formatRange(low, high)})` : "";
  const peers = peerMedian === null ? t("noPeers") : t("peers", { median: formatScore(peerMedian) });
  const tone = toneOf(figure, report);
  return (
    <StatTile
      figure={score === null ? terms(absence ?? "no_cases") : formatScore(score)}
      label={`${name}${range} · ${peers}`}
      {...(tone && { tone })}
    />
  );
}

/** Weak on evidence alone; good when the whole likely range lies above the middle of the peers. */
function toneOf({ node, low, peerMedian }: NodeFigure, { evidence }: BranchReport): "weak" | "good" | null {
  if (evidence.some((one) => one.kind === "behind" && one.node === node.id)) return "weak";
  return low !== null && peerMedian !== null && low > peerMedian ? "good" : null;
}
