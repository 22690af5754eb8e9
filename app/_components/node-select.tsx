"use client";

import { Select } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { useLocale } from "next-intl";
import type { NodeGroup } from "@/lib/contracts/league";
import { wordingOf } from "@/lib/i18n/locale";
import popup from "./popup.module.css";
import styles from "./select-field.module.css";

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
  const nodes = groups.flatMap((group) => group.nodes);
  return (
    <Select.Root
      items={nodes.map((node) => ({ value: node.id, label: wordingOf(node, locale) }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
      modal={false}
    >
      <Select.Trigger className={styles.trigger} aria-label={label}>
        <Select.Value className={styles.value} />
        <Select.Icon className={styles.icon}>
          <ChevronDown size={14} aria-hidden="true" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className={popup.popup}>
            {groups.map((group) => (
              <Select.Group key={`${group.kind}:${group.id}`}>
                <Select.GroupLabel className={popup.group}>
                  {group.kind === "lens" ? `${group.id} · ${wordingOf(group, locale)}` : wordingOf(group, locale)}
                </Select.GroupLabel>
                {group.nodes.map((node) => (
                  <Select.Item key={node.id} value={node.id} className={popup.item}>
                    {group.kind === "dimension" && <span className={popup.note}>{node.id}</span>}
                    <Select.ItemText>{wordingOf(node, locale)}</Select.ItemText>
                    <Select.ItemIndicator className={popup.indicator}>
                      <Check size={14} aria-hidden="true" />
                    </Select.ItemIndicator>
                  </Select.Item>
                ))}
              </Select.Group>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
