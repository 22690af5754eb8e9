import type { DutyType } from "@/lib/core/scheme/scheme";
import { monthOfSql, type ScanShape } from "./ledger-columns";
import { quote } from "./quote";

/**
 * The scan of ledger `duties`: not the rows typed in, but every item owed (table `obligations`) with its proof,
 * so that a missed item is computed. Fields: duty_type, window_from, due_on (last day of the window),
 * done_on (day of the proof, null when there is none), exempt_reason.
 * @param dutyTypes the types whose items the scan reads
 */
export function owedShape(dutyTypes: readonly DutyType[]): ScanShape {
  const fields: Readonly<Record<string, string>> = {
    duty_type: "t.duty_type",
    window_from: "t.window_from",
    due_on: "t.due_on",
    done_on: proofSql(dutyTypes),
    exempt_reason: "d.exempt_reason",
  };
  const field = (name: string) => {
    const sql = fields[name];
    if (!sql) throw new RangeError(`what is owed has no field ${name}`);
    return sql;
  };
  return {
    from: `obligations t left join duties d
      on d.unit_id = t.unit_id and d.duty_type = t.duty_type and d.window_from = t.window_from`,
    field,
    isDay: () => true,
    monthOf: (name) => (name === "due_on" ? "t.due_month" : monthOfSql(field(name))),
  };
}

/** Day of the proof: the duties row, or the first activity of a fitting kind inside the window. */
function proofSql(dutyTypes: readonly DutyType[]): string {
  const byActivity = dutyTypes.flatMap((type) =>
    type.metBy.ledger === "activities" ? [{ id: type.id, kinds: type.metBy.kinds }] : [],
  );
  if (byActivity.length === 0) return "d.done_on";
  const cases = byActivity.map(
    ({ id, kinds }) => `when ${quote(id)} then (
        select min(a.held_on) from activities a
        where a.unit_id = t.unit_id and a.kind in (${kinds.map(quote).join(", ")})
          and a.held_on >= t.window_from || '-01' and a.held_on <= t.due_on)`,
  );
  return `(case t.duty_type ${cases.join(" ")} else d.done_on end)`;
}
