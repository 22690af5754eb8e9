"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentType, useRef, useState } from "react";
import styles from "./unit-search.module.css";
import type { UnitSearchBoxProps, UnitSearchProps } from "./unit-search-box";

/**
 * Finds a unit by name, pinyin, initials or code. A plain field until it is used; then the box with its list takes its
 * place, never in the middle of a composed character.
 */
export function UnitSearch({ label, onChoose }: UnitSearchProps) {
  const t = useTranslations("shell.search");
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [composing, setComposing] = useState(false);
  const [Box, setBox] = useState<ComponentType<UnitSearchBoxProps> | null>(null);

  async function fetchBox() {
    const { UnitSearchBox } = await import("./unit-search-box");
    setBox(() => UnitSearchBox);
  }

  if (Box && !composing) {
    const asked = { ...(label && { label }), ...(onChoose && { onChoose }) };
    return <Box {...asked} initialText={text} focused={document.activeElement === input.current} />;
  }
  return (
    <div className={styles.field}>
      <Search size={15} className={styles.icon} aria-hidden="true" />
      <input
        ref={input}
        role="combobox"
        aria-expanded={false}
        aria-haspopup="listbox"
        aria-autocomplete="list"
        className={styles.input}
        aria-label={label ?? t("label")}
        placeholder={label ?? t("placeholder")}
        maxLength={64}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={fetchBox}
        onPointerEnter={fetchBox}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
    </div>
  );
}
