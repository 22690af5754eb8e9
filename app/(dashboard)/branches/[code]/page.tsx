import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientWording } from "@/app/_components/client-wording";
import { branchQuery } from "@/lib/contracts/url/branch-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadBranchPage } from "@/lib/data/branches/load-branch-page";
import { orNotFound } from "../../_components/or-not-found";
import { NoResult } from "../_components/no-result";
import { BranchHeading } from "./_components/branch-heading";
import { BranchTrends } from "./_components/branch-trends";
import { BranchWaterfall } from "./_components/branch-waterfall";
import { IndicatorTable } from "./_components/indicator-table";
import { LensesCard } from "./_components/lenses-card";
import { ReasonsCard } from "./_components/reasons-card";
import { ResultFoot } from "./_components/result-foot";
import styles from "./page.module.css";

interface BranchPageProps {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<RawQuery>;
}

/** The proxy has judged the address before; a fault here is ours. */
async function read({ params, searchParams }: BranchPageProps) {
  const parsed = parseQuery(branchQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const { code } = await params;
  return orNotFound(loadBranchPage(decodeURIComponent(code), parsed.query.period));
}

export async function generateMetadata(props: BranchPageProps): Promise<Metadata> {
  const [t, page] = await Promise.all([getTranslations("branch"), read(props)]);
  return { title: (page.state === "report" ? page.report.name : page.life.name) || t("title") };
}

/** One branch in one period: place, reasons, what it is made of, how it developed. Prints on one A4. */
export default async function BranchPage(props: BranchPageProps) {
  const page = await read(props);
  if (page.state === "no_result") return <NoResult life={page.life} />;
  const { report } = page;
  return (
    <ClientWording areas={["branch", "charts"]}>
      <div className={styles.sheet}>
        <BranchHeading report={report} />
        <div className={styles.first}>
          <div className={styles.drawing}>
            <BranchWaterfall report={report} />
          </div>
          <ReasonsCard report={report} />
        </div>
        <IndicatorTable report={report} />
        <BranchTrends report={report} />
        <LensesCard lenses={report.lenses} stamp={report.stamp} name={report.name} />
        <ResultFoot stamp={report.stamp} />
      </div>
    </ClientWording>
  );
}
