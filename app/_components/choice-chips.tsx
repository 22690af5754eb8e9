"use client";

import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import styles from "./chips.module.css";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Formatted number of what the choice holds. */
  readonly count?: string;
}

interface ChoiceChipsProps<Value extends string> {
  /** What is being chosen, for screen readers. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, answered at once in the browser. Where choosing means loading, use `ChipLinks`. */
export function ChoiceChips<Value extends string>({ label, value, choices, onChange }: ChoiceChipsProps<Value>) {
  return (
    <ToggleGroup
      className={styles.group}
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        if (next !== undefined) onChange(next as Value);
      }}
    >
      {choices.map((choice) => (
        <Toggle key={choice.value} value={choice.value} className={styles.chip}>
          {choice.label}
          {choice.count && <span className={styles.count}>{choice.count}</span>}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
