"use client";

import { Select } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import popup from "./popup.module.css";
import styles from "./select-field.module.css";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A quiet word after the label, such as a status. */
  readonly note?: string;
}

interface SelectFieldProps<Value extends string> {
  /** Name for screen readers; the value itself is on the face of the field. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a short list. For a long one use the search. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: SelectFieldProps<Value>) {
  return (
    <Select.Root
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
      disabled={disabled}
      modal={false}
    >
      <Select.Trigger className={styles.trigger} aria-label={label}>
        <Select.Value className={styles.value} />
        <Select.Icon className={styles.icon}>
          <ChevronDown size={14} aria-hidden="true" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className={popup.positioner} sideOffset={4} align="start" alignItemWithTrigger={false}>
          <Select.Popup className={popup.popup}>
            <Select.List>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className={popup.item}>
                  <Select.ItemText>{option.label}</Select.ItemText>
                  {option.note && <span className={popup.note}>{option.note}</span>}
                  <Select.ItemIndicator className={popup.indicator}>
                    <Check size={14} aria-hidden="true" />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
