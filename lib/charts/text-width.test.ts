import { describe, expect, it } from "vitest";
import { fitText, textWidth, wrapText } from "./text-width";

describe("text in a drawing", () => {
  it("is measured in ems: one for a wide character, about half for a Latin one", () => {
    expect(textWidth("支部标尺", 12)).toBe(48);
    expect(textWidth("Score", 10)).toBeCloseTo(29);
  });

  it("is cut with an ellipsis where it does not fit", () => {
    expect(fitText("石桥村党支部", 12, 72)).toBe("石桥村党支部");
    expect(fitText("石桥村党支部", 12, 60)).toBe("石桥村党…");
  });

  it("wraps Chinese anywhere but before a closing mark", () => {
    expect(wrapText("三百六十个支部中，七个薄弱。", 10, 80)).toEqual(["三百六十个支部中，", "七个薄弱。"]);
  });

  it("wraps Latin between words and hyphenates a word wider than a line", () => {
    expect(wrapText("Service responsiveness", 10, 90)).toEqual(["Service", "responsiveness"]);
    expect(wrapText("Standardisation", 10, 60)).toEqual(["Standardis-", "ation"]);
  });

  it("gives no line for nothing", () => expect(wrapText("", 12, 100)).toEqual([]));
});
