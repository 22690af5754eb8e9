"use client";

import { useTranslations } from "next-intl";
import type { ChartWords } from "@/lib/charts/figure";

/**
 * Wording for the builders. next-intl ties the values of each text to its key; a builder names keys it only knows at
 * run time (`terms.standing.…`), so that tie is given up here, and the messages test holds it instead.
 */
export function useChartWords(): ChartWords {
  return useTranslations() as unknown as ChartWords;
}
