import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_components/card";
import type { Few, Overview } from "@/lib/contracts/overview";
import { formatPeriod } from "@/lib/format/dates";
import { formatCount, formatSigned } from "@/lib/format/figures";
import styles from "./overview.module.css";

/** What changed since the last published period: flags that came and went, scores that clearly moved. */
export function MovementCard({ overview }: { readonly overview: Overview }) {
  const t = useTranslations("overview.movement");
  const terms = useTranslations("terms.standing");
  const locale = useLocale();
  const { comparedWith, entered, left, risers, fallers } = overview.movement;
  if (comparedWith === null) return <Card title={t("titleNone")}>{t("none")}</Card>;
  const title = t("title", {
    period: formatPeriod(comparedWith, locale),
    entered: entered.total,
    left: left.total,
  });
  const period = overview.stamp.period;
  return (
    <Card title={title} hint={t("hint")}>
      <dl className={styles.moves}>
        <Moves label={t("entered")} few={entered} period={period}>
          {({ before, standing }) =>
            t("fromTo", { before: before === null ? t("newcomer") : terms(before), now: terms(standing) })
          }
        </Moves>
        <Moves label={t("left")} few={left} period={period}>
          {({ before }) => t("fromTo", { before: terms(before), now: terms("clear") })}
        </Moves>
        <Moves label={t("fallers")} few={fallers} period={period}>
          {({ change }) => <span className={styles.down}>▼ {formatSigned(change)}</span>}
        </Moves>
        <Moves label={t("risers")} few={risers} period={period}>
          {({ change }) => <span className={styles.up}>▲ {formatSigned(change)}</span>}
        </Moves>
      </dl>
    </Card>
  );
}

interface MovesProps<Item> {
  readonly label: string;
  readonly few: Few<Item>;
  readonly period: string;
  readonly children: (item: Item) => ReactNode;
}

function Moves<Item extends { readonly unit: string; readonly name: string }>(props: MovesProps<Item>) {
  const { label, few, period, children } = props;
  const t = useTranslations("overview.movement");
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {few.total === 0 && <span className={styles.note}>{t("nobody")}</span>}
        {few.items.map((item) => (
          <span key={item.unit} className={styles.move}>
            <Link
              href={`/branches/${encodeURIComponent(item.unit)}?${new URLSearchParams({ period })}`}
              prefetch={false}
            >
              {item.name}
            </Link>{" "}
            <span className={styles.note}>{children(item)}</span>
          </span>
        ))}
        {few.total > few.items.length && (
          <span className={styles.note}>{t("more", { total: formatCount(few.total) })}</span>
        )}
      </dd>
    </div>
  );
}
