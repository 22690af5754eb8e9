import type { NodeName } from "@/lib/contracts/league";
import type { Evidence } from "@/lib/core/weakness/evidence";
import { formatPeriod, formatPeriodRange } from "./dates";
import { formatCount, formatFraction, formatRange, formatScore, formatShare } from "./figures";
import type { Locale } from "./locale";

/** Names of what evidence speaks of: indicators and dimensions, duty types, ledgers. */
export interface EvidenceNames {
  readonly nodes: readonly NodeName[];
  readonly dutyTypes: readonly NodeName[];
  readonly ledgers: readonly NodeName[];
}

type Behind = Extract<Evidence, { kind: "behind" }>;

/**
 * One piece of evidence as a plain sentence with its numbers, without a full stop.
 * @param names a thing not named there is called by its id
 */
export function describeEvidence(evidence: Evidence, names: EvidenceNames, locale: Locale): string {
  switch (evidence.kind) {
    case "duty": {
      const duty = nameOf(names.dutyTypes, evidence.dutyType, locale);
      const window = formatWindow(evidence.windowFrom, evidence.windowTo, locale);
      return locale === "zh-CN" ? `${window}未开展${duty}` : `${duty} not done at all in ${window}`;
    }
    case "behind":
      return describeBehind(evidence, nameOf(names.nodes, evidence.node, locale), locale);
    case "blank": {
      const ledger = nameOf(names.ledgers, evidence.ledger, locale);
      const [blank, owed] = [formatCount(evidence.monthsWithoutRows), formatCount(evidence.months)];
      return locale === "zh-CN"
        ? `${ledger}台账 ${owed} 个月中 ${blank} 个月无记录，请核实`
        : `${ledger}: no entry in ${blank} of ${owed} months, please check`;
    }
  }
}

/** The name of `id` in the reader's language; the id itself where no name is known. */
function nameOf(names: readonly NodeName[], id: string, locale: Locale): string {
  const found = names.find((name) => name.id === id);
  if (!found) return id;
  return locale === "zh-CN" ? found.zh : found.en;
}

/** A share with its counts, or points: value, likely range, and on which side of the pass mark it lies. */
function describeBehind(evidence: Behind, name: string, locale: Locale): string {
  const counts = evidence.x !== null && evidence.n !== null ? formatFraction(evidence.x, evidence.n) : null;
  const write = counts === null ? formatScore : (value: number) => formatShare(value, 1);
  const value = counts === null ? write(evidence.value) : counts;
  const share = counts === null ? "" : write(evidence.value);
  const range = evidence.low < evidence.high ? formatRange(evidence.low, evidence.high, write) : "";
  const under = evidence.value < evidence.pass;
  const pass = counts === null ? formatCount(evidence.pass) : formatShare(evidence.pass);
  if (locale === "zh-CN") {
    const note = [share, range && `可能范围 ${range}`].filter(Boolean).join("，");
    const unit = counts === null ? "得分 " : " ";
    const mark = counts === null ? `合格分 ${pass}` : `合格线 ${pass}`;
    return `${name}${unit}${value}${note && `（${note}）`}，${under ? "低于" : "高于"}${mark}`;
  }
  const note = [share, range && `likely ${range}`].filter(Boolean).join(", ");
  return `${name} ${value}${note && ` (${note})`}, ${under ? "below" : "above"} the pass mark of ${pass}`;
}

/**
 * Months from one to another, by the name of the quarter, half-year or year where they make one.
 * @param from first month, `YYYY-MM`
 * @param to last month, `YYYY-MM`, inclusive
 */
export function formatWindow(from: string, to: string, locale: Locale): string {
  const [year, first] = [from.slice(0, 4), Number(from.slice(5, 7))];
  const last = Number(to.slice(5, 7));
  const months = to.slice(0, 4) === year ? last - first + 1 : 0;
  if (months === 1) return formatPeriod(from, locale);
  const chinese = locale === "zh-CN";
  if (months === 12) return chinese ? `${year}年全年` : `${year}`;
  if (months === 6 && first % 6 === 1) {
    return chinese
      ? `${year}年${first === 1 ? "上" : "下"}半年`
      : `${first === 1 ? "first" : "second"} half of ${year}`;
  }
  if (months === 3 && first % 3 === 1) {
    const quarter = (first + 2) / 3;
    return chinese ? `${year}年第${"一二三四"[quarter - 1]}季度` : `Q${quarter} ${year}`;
  }
  return formatPeriodRange(from, to, locale);
}
