"use client";

import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import styles from "./tab-set.module.css";

export interface TabPart {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabSetProps {
  readonly label: string;
  readonly parts: readonly TabPart[];
  /** Id of the open part; leave out to let the tabs keep it. */
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** Views of the same thing, one at a time. */
export function TabSet({ label, parts, value, onChange }: TabSetProps) {
  const state = value === undefined ? { defaultValue: parts[0]?.id } : { value };
  return (
    <Tabs.Root {...state} onValueChange={(next: string) => onChange?.(next)}>
      <Tabs.List className={styles.list} aria-label={label}>
        {parts.map((part) => (
          <Tabs.Tab key={part.id} value={part.id} className={styles.tab}>
            {part.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part.id} value={part.id}>
          {part.content}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
