import { pinyin } from "pinyin-pro";

/** Latin letters a name can be found by: its full spelling and its initials, lower case, a space between. */
export function pinyinOf(name: string): string {
  const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive" });
  const words = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, "")).filter(Boolean);
  return `${words.join("")} ${words.map((word) => word[0]).join("")}`.trim();
}
