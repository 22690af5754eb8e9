"use client";

import { Check, Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { Card } from "@/app/_components/card";

import { saveFile } from "@/app/_components/chart/save-file";
import { SelectField } from "@/app/_components/select-field";
import { exportFileName } from "@/lib/exports/file-name";
import { formatCount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { leagueCsv } from "./league-csv";
import { isByScore, isFiltered } from "./league-look";
import { LeagueTable, type LeagueTableProps } from "./league-table";
import styles from "./league-table-card.module.css";
import { useSay } from "./say";

interface LeagueTableCardProps extends LeagueTableProps {
  readonly ranked: number;
  readonly state: "loading" | "whole" | "failed";
  readonly onRetry: () => void;
}

/** The table with what narrows it, what it shows of all, and its file. */
export function LeagueTableCard(props: LeagueTableCardProps) {
  const { league, found, ranked, look, onChange, state } = props;
  const t = useTranslations("league");
  const terms = useTranslations("terms.kind");
  const say = useSay();
  const locale = useLocale();

  function download() {
    const parts = [say("charts.product"), t("title"), league.stamp.period, wordingOf(league.node, locale)];
    saveFile(leagueCsv(league, say, locale), "text/csv;charset=utf-8", exportFileName(parts, "csv"));
  }

  const townships = league.disclosure.kind === "full" && league.units.length > 1 ? league.units : [];
  return (
    <div className={styles.card}>
      <Card
        title={look.kind ? t("table.titleOfKind", { kind: terms(look.kind) }) : t("table.title")}
        hint={t("table.legend")}
        actions={
          <Button size="small" onClick={download} disabled={state !== "whole"} aria-label={t("table.csvLabel")}>
            <Download size={14} aria-hidden="true" />
            {t("table.csv")}
          </Button>
        }
      >
        <div className={`${styles.tools} no-print`}>
          <input
            type="search"
            className={styles.search}
            aria-label={t("filter.search")}
            placeholder={t("filter.searchPlaceholder")}
            value={look.text}
            maxLength={64}
            onChange={(event) => onChange({ text: event.target.value })}
          />
          {townships.length > 0 && (
            <SelectField
              label={t("filter.township")}
              value={look.township ?? "all"}
              options={[
                { value: "all", label: t("filter.allTownships") },
                ...townships.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              onChange={(code) => onChange({ township: code === "all" ? null : code })}
            />
          )}
          {isByScore(look) && (
            <Button size="small" aria-pressed={look.grouped} onClick={() => onChange({ grouped: !look.grouped })}>
              {look.grouped && <Check size={14} aria-hidden="true" />}
              {t("table.groups")}
            </Button>
          )}
          {isFiltered(look) && (
            <Button variant="quiet" size="small" onClick={() => onChange({ kind: null, township: null, text: "" })}>
              {t("filter.clear")}
            </Button>
          )}
          <p className={styles.shown} role="status">
            {t("table.shown", { count: formatCount(found), all: formatCount(ranked) })}
            {isFiltered(look) && ` · ${t("filter.adHoc")}`}
            {state === "loading" && ` · ${t("table.loading", { count: formatCount(ranked) })}`}
          </p>
          {state === "failed" && (
            <p role="alert" className={styles.failed}>
              {t("table.failed", { count: formatCount(props.rows.length) })}
              <Button size="small" onClick={props.onRetry}>
                {t("table.retry")}
              </Button>
            </p>
          )}
        </div>
        {found === 0 ? <p className={styles.empty}>{t("table.empty")}</p> : <LeagueTable {...props} />}
      </Card>
    </div>
  );
}
