import type { Db } from "@/db/client";
import type { RESULT_STATUSES } from "@/db/schema/results";
import { type Day, lastDayOf, monthIndexOf, type PeriodKey } from "@/lib/core/calendar/period";
import { listResultSets } from "@/lib/data/results/reads";
import { systemScope } from "@/lib/data/scope";
import { findDataCutoff, recordDataCutoff } from "@/lib/data/settings/data-cutoff";
import { refresh } from "@/lib/jobs/refresh";
import { scorePeriod } from "@/lib/jobs/score-period";
import { civilToday } from "../civil-today";
import { CliError } from "../cli-error";
import type { CommandContext } from "../command-context";

export interface RefreshCommandArgs {
  /** Null takes the cut-off used last, at the first time the end of the last period asked for. */
  readonly asOf: Day | null;
  /** In order of time; empty scores the month of the cut-off when nothing has been scored yet. */
  readonly periods: readonly PeriodKey[];
  readonly status: (typeof RESULT_STATUSES)[number];
}

/** `refresh`: brings counts and unpublished results up to the ledgers, and scores the periods asked for. */
export async function refreshCommand(context: CommandContext, args: RefreshCommandArgs): Promise<void> {
  const { terminal, words, terms, now } = context;
  await context.withDatabase("write", async (db) => {
    const cutoff = args.asOf ?? (await findDataCutoff(db)) ?? endOf(args.periods, civilToday(now));
    if (!cutoff) throw new CliError(() => words("fault.cutoffMissing"));
    const late = args.periods.find((period) => period > cutoff.slice(0, 7));
    if (late) throw new CliError(() => words("fault.afterCutoff", { period: late, cutoff }));

    const report = await refresh(db, { dataCutoff: cutoff, now });
    await recordDataCutoff(db, cutoff);
    terminal.err(words("refresh.counted", { cutoff }));
    for (const period of report.periods) terminal.err(words("refresh.rescored", { period }));
    const periods = await periodsToScore(db, args.periods, cutoff);
    for (const period of periods) {
      const scored = await scorePeriod(db, { period, status: args.status, dataCutoff: cutoff, now });
      terminal.err(words("refresh.scored", { period, units: scored.units, status: terms(`status.${args.status}`) }));
    }
    if (periods.length === 0 && report.periods.length === 0) terminal.err(words("refresh.nothing"));
  });
}

/** The last day of the last of these periods, or today where that is still to come; null when there are none. */
function endOf(periods: readonly PeriodKey[], today: Day): Day | null {
  const last = periods.at(-1);
  if (last === undefined) return null;
  const end = lastDayOf(monthIndexOf(last));
  return end < today ? end : today;
}

async function periodsToScore(db: Db, asked: readonly PeriodKey[], cutoff: Day): Promise<readonly PeriodKey[]> {
  if (asked.length > 0) return asked;
  const known = await listResultSets(db, systemScope());
  return known.length > 0 ? [] : [cutoff.slice(0, 7) as PeriodKey];
}
