"use client";

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
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.chip}
          aria-pressed={choice.value === value}
          onClick={() => {
            if (choice.value !== value) onChange(choice.value);
          }}
        >
          {choice.label}
          {choice.count && <span className={styles.count}>{choice.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
