import type { Indicator } from "@/lib/core/scheme/scheme";

/** The unit in which values of an indicator are drawn. */
export function measureOf(kind: Indicator["kind"]): "share" | "days" | "difference" {
  if (kind === "duration") return "days";
  return kind === "gap" ? "difference" : "share";
}
