import { openDb } from "@/db/client";
import { refresh } from "@/lib/jobs/refresh";
import { rebuildCells } from "@/lib/tally/refresh-cells";
import { DATA_CUTOFF } from "@/seeds/demo/timeline";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { countRows, countyFile } from "./counties";
import { type Figure, medianTook, type Took, timeRuns } from "./figure";

const RUNS = 5;

/** How many rows each branch has in each month, by the ledger's own date. */
export const BARE_SCANS: readonly string[] = [
  "select unit_id, received_month, count(*) n from requests group by 1, 2",
  "select unit_id, held_month, count(*) n from activities group by 1, 2",
  "select unit_id, due_month, count(*) n from proposals group by 1, 2",
  "select unit_id, due_month, count(*) n from obligations group by 1, 2",
  "select unit_id, inspected_month, count(*) n from inspections group by 1, 2",
  "select unit_id, due_month, count(*) n from rectifications group by 1, 2",
  "select unit_id, milestone_due_month, count(*) n from projects group by 1, 2",
  "select unit_id, substr(from_on, 1, 7), count(*) n from pairings group by 1, 2",
  "select unit_id, counted_month, count(*) n from resources group by 1, 2",
];

/**
 * One grouped scan per ledger the way any count by branch and month must be made: five conditions of that ledger
 * counted, the result written into a table of the same kind.
 */
const GROUPED_SCANS: readonly { readonly month: string; readonly from: string; readonly counts: readonly string[] }[] =
  [
    {
      month: "received_month",
      from: "requests",
      counts: [
        "disposition = 'resolved'",
        "category = 'medical'",
        "channel = 'call'",
        "satisfaction >= 4",
        "resolved_at <= due_at",
      ],
    },
    {
      month: "held_month",
      from: "activities",
      counts: ["kind = 'lecture'", "kind = 'election'", "audience = 'members'", "attended > 10", "hours > 1"],
    },
    {
      month: "due_month",
      from: "proposals",
      counts: [
        "carried_out_on <= due_on",
        "adopted_on is not null",
        "disclosed_on is not null",
        "carried_out_on is null",
        "raised_on > '2025'",
      ],
    },
    {
      month: "due_month",
      from: "obligations t left join duties d using (unit_id, duty_type, window_from)",
      counts: [
        "done_on is not null",
        "done_on <= due_on",
        "exempt_reason is null",
        "duty_type = 'party_class'",
        "duty_type = 'theme_day'",
      ],
    },
    {
      month: "inspected_month",
      from: "inspections",
      counts: ["source = 'self'", "source = 'superior'", "items_met > 3", "norm_group = 'conduct'", "grade = 'A'"],
    },
    {
      month: "due_month",
      from: "rectifications",
      counts: [
        "closed_on <= due_on",
        "verified_on is not null",
        "source = 'self'",
        "closed_on is null",
        "norm_group = 'conduct'",
      ],
    },
    {
      month: "milestone_due_month",
      from: "projects",
      counts: [
        "milestone_done_on <= milestone_due_on",
        "milestone_done_on is null",
        "outcome = 'achieved'",
        "budget > 1",
        "spent > 1",
      ],
    },
    {
      month: "counted_month",
      from: "resources",
      counts: [
        "posts_staffed = posts_required",
        "funds_allotted > 0",
        "funds_spent > 0",
        "centres_in_use > 2",
        "centres_in_use > 3",
      ],
    },
  ];

/** Counting every ledger anew into cells, beside one grouped scan per ledger; and beside scans that count nothing but rows. */
export async function measureRebuild(branches: number): Promise<Figure[]> {
  const db = await openDb(`file:${await countyFile(branches)}`);
  const rows = await countRows(db);
  await refresh(db, { dataCutoff: DATA_CUTOFF, now: new Date() });
  await db.$client.execute(
    `create table if not exists bench_cells (source_id integer, unit_id integer, month integer,
      c0 integer, c1 integer, c2 integer, c3 integer, c4 integer, primary key (source_id, unit_id, month)) without rowid`,
  );
  const grouped = async () => {
    const scans = GROUPED_SCANS.map(({ month, from, counts }, i) => {
      const counted = counts.map((condition) => `count(*) filter (where ${condition})`).join(", ");
      return `insert into bench_cells select ${i}, unit_id, ${month}, ${counted} from ${from}
        where ${month} is not null group by unit_id, ${month}`;
    });
    await db.$client.batch(["delete from bench_cells", ...scans], "write");
  };
  const rowsOnly = async () => {
    for (const scan of BARE_SCANS) await db.$client.execute(`select count(*), sum(n) from (${scan})`);
  };
  const rebuild = () => rebuildCells(db, defaultScheme, DATA_CUTOFF);
  for (const once of [rowsOnly, grouped, rebuild]) await once();
  const floors: Took[] = [];
  const bare: Took[] = [];
  const rebuilds: Took[] = [];
  for (let i = 0; i < RUNS; i++) {
    floors.push(...(await timeRuns(1, grouped)));
    bare.push(...(await timeRuns(1, rowsOnly)));
    rebuilds.push(...(await timeRuns(1, rebuild)));
  }
  await db.$client.execute("drop table bench_cells");
  db.$client.close();
  const whole = medianTook(rebuilds);
  const five = medianTook(floors);
  const name = `all tallies anew, ${branches} branches × 24 months, ${(rows / 1e6).toFixed(2)} M rows`;
  const figure = (words: string, value: number, floor: number, budget: Figure["budget"] = null): Figure => ({
    part: "rebuild",
    name: words,
    unit: "ms",
    value,
    floor,
    budget,
  });
  return [
    figure(
      `${name}, processor time; floor: one grouped scan per ledger, five counts, written`,
      whole.processor,
      five.processor,
      { of: "ratio", limit: { atMost: 3 } },
    ),
    figure("the same by the clock", whole.clock, five.clock),
    figure(
      "the same, processor time; floor: rows counted by branch and month, nothing written",
      whole.processor,
      medianTook(bare).processor,
    ),
  ];
}
