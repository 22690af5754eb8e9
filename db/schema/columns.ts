import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { check, integer, type SQLiteColumn } from "drizzle-orm/sqlite-core";

/** A check that a column holds one of a closed list: a drizzle enum binds TypeScript only. */
export function oneOf(name: string, column: SQLiteColumn, values: readonly string[]) {
  const list = sql.raw(values.map((v) => `'${v.replaceAll("'", "''")}'`).join(", "));
  return check(name, sql`${column} in (${list})`);
}

/** A check of shape: `YYYY-MM-DD`, and a time after it where `withTime`. */
export function dayShaped(name: string, column: SQLiteColumn) {
  return check(name, sql`${column} glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'`);
}

/** A month index (`year * 12 + month - 1`) kept beside a date column, so that an index can begin with it. */
export function monthOf(name: string, dateColumn: string) {
  return integer(name).generatedAlwaysAs(monthIndex(sql.identifier(dateColumn)), { mode: "stored" });
}

/** The month index of a date some days later. */
export function monthAfterDays(name: string, dateColumn: string, days: number) {
  const later = sql`date(${sql.identifier(dateColumn)}, ${sql.raw(`'+${days} days'`)})`;
  return integer(name).generatedAlwaysAs(monthIndex(later), { mode: "stored" });
}

function monthIndex(date: SQLWrapper): SQL {
  return sql`cast(substr(${date}, 1, 4) as integer) * 12 + cast(substr(${date}, 6, 2) as integer) - 1`;
}
