"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { UnitSearch } from "../../_components/unit-search";
import { toggled } from "./trends-href";

interface AddBranchProps {
  /** Shown now, as in the address. */
  readonly subjects: readonly string[];
  /** Whether no more series can be shown. */
  readonly full: boolean;
}

/** Finds a unit by name, pinyin or code and adds its series. */
export function AddBranch({ subjects, full }: AddBranchProps) {
  const t = useTranslations("trends.filters");
  const router = useRouter();
  const search = useSearchParams();
  if (full) return null;

  function add(code: string) {
    if (subjects.includes(code)) return;
    const next = new URLSearchParams(search);
    next.set("unit", toggled(subjects, code).join(","));
    router.push(`/trends?${next}`, { scroll: false });
  }

  return <UnitSearch label={t("add")} onChoose={({ code }) => add(code)} />;
}
