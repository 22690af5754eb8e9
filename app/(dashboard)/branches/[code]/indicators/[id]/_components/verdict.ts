import { useTranslations } from "next-intl";
import type { BadgeTone } from "@/app/_components/badge";
import type { CountedRow, LedgerRows } from "@/lib/contracts/ledger-rows";
import { formatAmount } from "@/lib/format/figures";

export interface Verdict {
  readonly text: string;
  readonly tone: BadgeTone;
  readonly mark: string;
}

type Judged = Pick<LedgerRows["indicator"], "kind" | "direction">;

/** What one row did to the figure, in a word, a sign and a tone. A row that is long or one of many is not judged. */
export function useVerdict(): (row: Pick<CountedRow, "x" | "n">, indicator: Judged) => Verdict {
  const t = useTranslations("branch.rows");
  return ({ x, n }, { kind, direction }) => {
    if (x === 0 && n === 0) return { text: t("leftOut"), tone: "blank", mark: "○" };
    if (kind === "duration") return { text: t(x > 0 ? "closed" : "open"), tone: "blank", mark: x > 0 ? "✓" : "○" };
    if (kind === "coverage") return { text: t("counted"), tone: "blank", mark: "✓" };
    const full = direction === "up" ? x >= n : x === 0;
    if (full) return { text: n === 1 ? t("met") : t("partly", fraction(x, n)), tone: "good", mark: "✓" };
    const none = direction === "up" ? x === 0 : x >= n;
    if (n === 1 && none) return { text: t("missed"), tone: "weak", mark: "✕" };
    return { text: t("partly", fraction(x, n)), tone: none ? "weak" : "watch", mark: none ? "✕" : "◐" };
  };
}

function fraction(x: number, n: number) {
  return { x: formatAmount(x), n: formatAmount(n) };
}
