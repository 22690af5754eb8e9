import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { EvidenceFlag } from "@/app/_components/evidence-flag";
import type { AttentionItem } from "@/lib/contracts/overview";
import { formatPeriod } from "@/lib/format/dates";
import { describeEvidence, type EvidenceNames } from "@/lib/format/evidence";
import styles from "./attention-list.module.css";

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  readonly names: EvidenceNames;
  /** Period of the branch pages that names lead to. */
  readonly period: string;
  /** Most pieces of evidence told of each branch. */
  readonly sentences?: number;
}

/** Branches with the evidence against them in words and numbers, each leading to its own page. */
export function AttentionList({ items, names, period, sentences = 2 }: AttentionListProps) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <AttentionEntry key={item.unit} item={item} names={names} period={period} sentences={sentences} />
      ))}
    </ul>
  );
}

function AttentionEntry({
  item,
  names,
  period,
  sentences,
}: Required<Omit<AttentionListProps, "items">> & { readonly item: AttentionItem }) {
  const t = useTranslations("league.why");
  const terms = useTranslations("terms.kind");
  const locale = useLocale();
  const [leading] = item.evidence;
  const told = item.evidence.slice(0, sentences).map((one) => describeEvidence(one, names, locale));
  const more = item.evidence.length - told.length;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        {leading && <EvidenceFlag kind={leading.kind} standing={item.standing} />}
        <Link
          href={`/branches/${encodeURIComponent(item.unit)}?${new URLSearchParams({ period })}`}
          prefetch={false}
          className={styles.name}
        >
          {item.name}
        </Link>
        <span className={styles.note}>
          {terms(item.kind)} · {item.parentName}
          {item.place === null && ` · ${t("notRanked")}`}
        </span>
      </div>
      <p className={styles.reason}>
        {told.join(locale === "zh-CN" ? "；" : "; ")}
        {more > 0 && <span className={styles.rest}>{t("more", { count: more })}</span>}
        {item.evidencePeriod && (
          <span className={styles.rest}>{t("earlier", { period: formatPeriod(item.evidencePeriod, locale) })}</span>
        )}
      </p>
    </li>
  );
}
