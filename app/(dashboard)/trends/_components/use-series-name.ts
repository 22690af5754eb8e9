import { useTranslations } from "next-intl";
import type { TrendSeries } from "@/lib/contracts/trend";
import { BRANCH_KINDS } from "@/lib/core/units/unit";

/** Gives the name of a series: a unit by its own, a kind by its word. */
export function useSeriesName(): (series: TrendSeries) => string {
  const terms = useTranslations("terms.kind");
  return ({ subject, name }) => {
    const kind = BRANCH_KINDS.find((candidate) => subject === `kind:${candidate}`);
    return kind ? terms(kind) : name;
  };
}
