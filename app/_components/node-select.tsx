"use client";

import { useLocale } from "next-intl";
import type { NodeGroup } from "@/lib/contracts/league";
import { wordingOf } from "@/lib/i18n/locale";
import { SelectField } from "./select-field";

interface NodeSelectProps {
  /** Name for screen readers; the value itself is on the face of the field. */
  readonly label: string;
  /** Id of a node in one of the groups. */
  readonly value: string;
  readonly groups: readonly NodeGroup[];
  readonly onChange: (id: string) => void;
}

/** One of the scores a scheme gives, under headings: the whole, indicators by dimension, pillars by lens. */
export function NodeSelect({ label, value, groups, onChange }: NodeSelectProps) {
  const locale = useLocale();
  const options = groups.map((group) => ({
    label: group.kind === "lens" ? `${group.id} · ${wordingOf(group, locale)}` : wordingOf(group, locale),
    options: group.nodes.map((node) => ({
      value: node.id,
      label: group.kind === "dimension" ? `${node.id} ${wordingOf(node, locale)}` : wordingOf(node, locale),
    })),
  }));
  return <SelectField label={label} value={value} options={options} onChange={onChange} />;
}
