import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/button-link";
import { Card } from "@/app/_components/card";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { Overview } from "@/lib/contracts/overview";
import { formatCount } from "@/lib/format/figures";
import { AttentionList } from "../../_components/attention-list";
import { evidenceNames } from "../../_components/evidence-names";
import styles from "./overview.module.css";

interface AttentionCardProps {
  readonly overview: Overview;
  /** What the address names, carried along to the league. */
  readonly address: { readonly period?: string | undefined; readonly unit?: string | undefined };
}

/** Who needs attention, and why. */
export function AttentionCard({ overview, address }: AttentionCardProps) {
  const t = useTranslations("overview");
  const { attention, attentionTotal } = overview;
  const search = new URLSearchParams({
    ...(address.period && { period: address.period }),
    ...(address.unit && { unit: address.unit }),
    sort: "standing",
  });
  return (
    <Card
      title={t("attention.title")}
      hint={t("attention.hint")}
      actions={
        <ButtonLink href={`/league?${search}`} size="small" prefetch={false}>
          {t("toLeague")}
        </ButtonLink>
      }
      {...(attentionTotal > attention.length && {
        foot: t("attention.rest", { total: formatCount(attentionTotal), count: formatCount(attention.length) }),
      })}
    >
      {attention.length === 0 ? (
        <p>{t("attention.none")}</p>
      ) : (
        <ScrollRegion className={styles.scroll} label={t("attention.region")}>
          <AttentionList
            items={attention}
            names={evidenceNames(overview)}
            period={overview.stamp.period}
            sentences={1}
          />
        </ScrollRegion>
      )}
    </Card>
  );
}
