"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { WaterfallCard } from "@/app/_components/chart/waterfall-card";
import { EmptyState } from "@/app/_components/notice";
import type { BranchReport } from "@/lib/contracts/branch";
import { formatScore, formatSigned } from "@/lib/format/figures";
import { rowsHref } from "../../_components/rows-href";

/** What parts the branch from the middle of its peers; a step leads to its rule and its ledger rows. */
export function BranchWaterfall({
  report,
}: {
  readonly report: Pick<BranchReport, "unit" | "name" | "stamp" | "waterfall">;
}) {
  const t = useTranslations("branch.waterfall");
  const router = useRouter();
  const { unit, name, stamp, waterfall } = report;
  if (!waterfall) return <EmptyState title={t("none")} />;
  // Of the printed totals, so that title, reading and drawing say one number.
  const difference = Number(waterfall.to.toFixed(1)) - Number(waterfall.from.toFixed(1));
  const said = {
    from: formatScore(waterfall.from),
    to: formatScore(waterfall.to),
    difference: formatSigned(difference),
  };
  return (
    <WaterfallCard
      title={t(difference < 0 ? "title" : "titleUp", said)}
      reading={t("reading", said)}
      data={waterfall}
      stamp={stamp}
      subject={name}
      invitation={t("invitation")}
      fileName={[name, t("file")]}
      onSelect={(node) => router.push(rowsHref(unit, node, stamp.period))}
    />
  );
}
