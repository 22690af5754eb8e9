import type { Day } from "@/lib/core/calendar/period";

const CHINA_MS = 8 * 3_600_000;

/** The day it is in the county (Asia/Shanghai, which has no summer time), whatever the machine's zone. */
export function civilToday(now: Date): Day {
  return new Date(now.getTime() + CHINA_MS).toISOString().slice(0, 10) as Day;
}
