import { useTranslations } from "next-intl";
import { PageHeading } from "@/app/_components/page-heading";
import type { IndicatorList } from "@/lib/contracts/indicator";

/** An indicator on which more than this share of the measured branches miss the pass mark is worth a word. */
const MANY = 0.25;
/** On fewer branches than this a share says nothing. */
const ENOUGH = 10;

/** How many indicators there are and on how many of them many branches miss the pass mark. */
export function IndicatorsHeading({ list }: { readonly list: IndicatorList }) {
  const t = useTranslations("indicators");
  const all = list.dimensions.flatMap(({ indicators }) => indicators);
  const below = all.filter(
    ({ belowPass, measured }) => belowPass !== null && measured >= ENOUGH && belowPass > measured * MANY,
  );
  return (
    <PageHeading
      finding={t("finding", {
        unit: list.unit.name,
        count: all.length,
        scored: all.filter(({ weight }) => weight > 0).length,
        below: below.length,
      })}
      lead={t("lead", { burden: list.burden })}
    />
  );
}
