"use client";

import { Field } from "@base-ui/react/field";
import type { ComponentProps, ReactNode } from "react";
import styles from "./text-field.module.css";

interface TextFieldProps extends Pick<ComponentProps<"input">, "type" | "autoComplete" | "required" | "autoFocus"> {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly defaultValue?: string;
  /** What is wrong with what was sent; stands below the field and is tied to it. */
  readonly fault?: ReactNode;
}

/** A line of text with its name, a hint and what is wrong. */
export function TextField({ name, label, hint, fault, ...input }: TextFieldProps) {
  return (
    <Field.Root name={name} invalid={Boolean(fault)} className={styles.field}>
      <Field.Label className={styles.label}>{label}</Field.Label>
      <Field.Control
        {...input}
        className={styles.input}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={fault ? true : undefined}
      />
      {hint && <Field.Description className={styles.hint}>{hint}</Field.Description>}
      {fault && (
        <Field.Error match className={styles.fault}>
          {fault}
        </Field.Error>
      )}
    </Field.Root>
  );
}
