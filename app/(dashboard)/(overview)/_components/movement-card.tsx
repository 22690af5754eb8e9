import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_components/card";
import { STANDING_LOOK } from "@/app/_components/standing-flag";
import type { Few, Overview } from "@/lib/contracts/overview";
import type { Standing } from "@/lib/core/weakness/evidence";
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
          {({ standing }) => <Sign standing={standing} word={terms(standing)} />}
        </Moves>
        <Moves label={t("left")} few={left} period={period}>
          {() => null}
        </Moves>
        <Moves label={t("fallers")} few={fallers} period={period}>
          {({ change }) => <span className={styles.down}>▼{formatSigned(change)}</span>}
        </Moves>
        <Moves label={t("risers")} few={risers} period={period}>
          {({ change }) => <span className={styles.up}>▲{formatSigned(change)}</span>}
        </Moves>
      </dl>
    </Card>
  );
}

function Sign({ standing, word }: { readonly standing: Standing; readonly word: string }) {
  const { tone, mark } = STANDING_LOOK[standing];
  return (
    <span className={styles[tone]} title={word}>
      <span aria-hidden="true">{mark}</span>
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

interface MovesProps<Item> {
  readonly label: string;
  readonly few: Few<Item>;
  readonly period: string;
  /** Stands before the name. */
  readonly children: (item: Item) => ReactNode;
}

/** One line of branches, as many as there is room for, and how many they are. */
function Moves<Item extends { readonly unit: string; readonly name: string }>(props: MovesProps<Item>) {
  const { label, few, period, children } = props;
  return (
    <div className={styles.line}>
      <dt>
        {label} <span className={styles.count}>{formatCount(few.total)}</span>
      </dt>
      <dd>
        {few.items.map((item) => (
          <span key={item.unit} className={styles.move}>
            {children(item)}
            <Link
              href={`/branches/${encodeURIComponent(item.unit)}?${new URLSearchParams({ period })}`}
              prefetch={false}
            >
              {item.name}
            </Link>
          </span>
        ))}
      </dd>
    </div>
  );
}
