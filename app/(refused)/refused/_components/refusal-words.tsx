import { useLocale, useTranslations } from "next-intl";
import type { Refusal } from "@/lib/contracts/refusal";
import { formatList } from "@/lib/format/lists";

const SHAPED = ["period", "unit", "township", "node", "page"] as const;

type Fault = Extract<Refusal, { reason: "malformed" }>["faults"][number];

/** What is wrong, in a sentence each. */
export function RefusalWords({ refusal }: { readonly refusal: Refusal }) {
  const t = useTranslations("errors");
  switch (refusal.reason) {
    case "malformed":
      return refusal.faults.map((fault) => <FaultWords key={fault.name} fault={fault} />);
    case "database":
      return <p>{t(`database.${refusal.fault}.text`)}</p>;
    case "period": {
      const { value, known } = refusal;
      return <p>{known ? t("unknown.period", { value, ...known }) : t("unknown.periodNone", { value })}</p>;
    }
    case "unit":
    case "branch":
    case "node":
      return <p>{t(`unknown.${refusal.reason}`, { value: refusal.value })}</p>;
    case "page":
      return <p>{t("unknown.page")}</p>;
  }
}

function FaultWords({ fault }: { readonly fault: Fault }) {
  const t = useTranslations("errors.malformed");
  const locale = useLocale();
  switch (fault.problem) {
    case "shape": {
      const shaped = SHAPED.find((name) => name === fault.name);
      return <p>{shaped ? t(shaped, { value: fault.value }) : t("other", { name: fault.name, value: fault.value })}</p>;
    }
    case "choice":
      return <p>{t("choice", { name: fault.name, value: fault.value, allowed: formatList(fault.allowed, locale) })}</p>;
    case "repeated":
      return <p>{t("repeated", { name: fault.name })}</p>;
    case "unknown":
      return <p>{t("unknown", { name: fault.name, allowed: formatList(fault.allowed, locale) })}</p>;
  }
}
