import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/button-link";
import { PageHeading } from "@/app/_components/page-heading";
import type { IndicatorDetail } from "@/lib/contracts/indicator";
import { formatCount } from "@/lib/format/figures";
import { formatMeasured } from "@/lib/format/measured";
import { wordingOf } from "@/lib/i18n/locale";
import { type CarriedQuery, withQuery } from "../../_components/indicator-href";

interface IndicatorHeadingProps {
  readonly detail: IndicatorDetail;
  readonly query: CarriedQuery;
}

/** What the figures of one indicator say, with the ways on. */
export function IndicatorHeading({ detail, query }: IndicatorHeadingProps) {
  const t = useTranslations("indicators.detail");
  const locale = useLocale();
  const node = { node: detail.id };
  const subjects = query.unit ? { unit: query.unit } : {};
  return (
    <PageHeading
      finding={useFinding(detail)}
      lead={wordingOf(detail.definition, locale)}
      actions={
        <>
          {detail.weight > 0 && (
            <ButtonLink href={withQuery("/league", query, node)} size="small" prefetch={false}>
              {t("league")}
            </ButtonLink>
          )}
          <ButtonLink
            href={withQuery("/trends", { period: query.period }, { ...subjects, ...node })}
            size="small"
            prefetch={false}
          >
            {t("trend")}
          </ButtonLink>
        </>
      }
    />
  );
}

function useFinding(detail: IndicatorDetail): string {
  const { name, kind, measured, median, belowPass, goalposts, direction, absent } = detail;
  const t = useTranslations("indicators.detail");
  const locale = useLocale();
  const said = { name: wordingOf(name, locale), measured: formatCount(measured) };
  if (median === null) return t("findingNone", { name: said.name });
  // The middle of a few branches says nothing of the rest.
  if (measured < absent.withheld) return t("findingFew", { name: said.name, measured, withheld: absent.withheld });
  const middle = { ...said, median: formatMeasured(median, kind, locale) };
  if (!goalposts || belowPass === null) return t("findingInforms", middle);
  const pass = formatMeasured(goalposts.pass, kind, locale);
  return t(direction === "up" ? "finding" : "findingDown", { ...middle, below: formatCount(belowPass), pass });
}
