import { type PeriodKey, periodOf, trailingMonths } from "@/lib/core/calendar/period";
import { LAST_MONTH } from "./timeline";

/** Periods of the demo county with results, oldest first; the last is provisional, those before it are published. */
export const RESULT_PERIODS: readonly PeriodKey[] = trailingMonths(LAST_MONTH, 13).map(periodOf);
