"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { SelectField } from "@/app/_components/select-field";
import { StatusBadge } from "@/app/_components/status-badge";
import type { ShellPeriod, ShellUnit } from "@/lib/contracts/shell";
import { formatDay, formatPeriod } from "@/lib/format/dates";
import { formatShare } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./context-bar.module.css";

interface ContextBarProps {
  readonly root: ShellUnit;
  readonly townships: readonly ShellUnit[];
  /** Newest first. */
  readonly periods: readonly [ShellPeriod, ...ShellPeriod[]];
}

/** Pages about one branch or about subjects of their own have no unit to narrow to. */
function takesUnit(pathname: string): boolean {
  return !pathname.startsWith("/branches/") && !pathname.startsWith("/trends");
}

/** Period and unit of everything below, with status, cut-off, scheme and completeness. What is chosen stands in the address. */
export function ContextBar({ root, townships, periods }: ContextBarProps) {
  const t = useTranslations("shell.context");
  const terms = useTranslations("terms.status");
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();

  const shown = periods.find((one) => one.period === search.get("period")) ?? periods[0];
  const unit = townships.find((one) => one.code === search.get("unit")) ?? root;
  const share = unit === root ? shown.completeness : (shown.completenessOf[unit.code] ?? null);

  function choose(name: "period" | "unit", value: string) {
    const next = new URLSearchParams(search);
    for (const stale of name === "unit" ? ["page", "township"] : ["page"]) next.delete(stale);
    if (name === "unit" && value === root.code) next.delete("unit");
    else next.set(name, value);
    startTransition(() => router.push(next.size > 0 ? `${pathname}?${next}` : pathname));
  }

  return (
    <section className={styles.bar} aria-label={t("label")} aria-busy={pending} data-pending={pending || undefined}>
      <SelectField
        label={t("period")}
        value={shown.period}
        options={periods.map(({ period, status }) => ({
          value: period,
          label: formatPeriod(period, locale),
          note: terms(status),
        }))}
        onChange={(period) => choose("period", period)}
      />
      {townships.length > 0 && takesUnit(pathname) ? (
        <SelectField
          label={t("scope")}
          value={unit.code}
          options={[
            { value: root.code, label: t("townships", { name: root.name, count: townships.length }) },
            ...townships.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(code) => choose("unit", code)}
        />
      ) : (
        <span className={styles.unit}>{root.name}</span>
      )}
      <StatusBadge status={shown.status} />
      <span>{t("cutoff", { day: formatDay(shown.dataCutoff, locale) })}</span>
      <span title={t("schemeFull", { name: wordingOf(shown.schemeName, locale), version: shown.schemeVersion })}>
        {t("scheme", { version: shown.schemeVersion })}
      </span>
      {share !== null && (
        <span className={styles.end} title={t("completenessHelp")}>
          {t("completeness", { share: formatShare(share, 1) })}
        </span>
      )}
    </section>
  );
}
