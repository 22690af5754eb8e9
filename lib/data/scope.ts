import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { unitAncestors } from "@/db/schema/units";
import type { Role } from "@/lib/core/accounts/role";

/** Only this file can make one, so a read without a scope does not compile. */
declare const made: unique symbol;

/** Who asks, and the unit at or below which everything they may see lies. */
export interface Scope {
  /** Row id of the unit; null where the whole database may be seen (administrator, jobs, command line). */
  readonly rootUnitId: number | null;
  /** Null for jobs and the command line. */
  readonly role: Role | null;
  readonly accountId: string | null;
  readonly [made]: true;
}

/** What of an account decides its scope. */
export interface ScopeHolder {
  readonly accountId: string;
  readonly role: Role;
  /** Null only for an administrator. */
  readonly unitId: number | null;
}

function make(scope: Omit<Scope, typeof made>): Scope {
  return Object.freeze({ ...scope }) as Scope;
}

/**
 * The scope of an account: its unit and all below.
 * @throws {RangeError} when an account other than an administrator has no unit; the database forbids it
 */
export function scopeOf(holder: ScopeHolder): Scope {
  if (holder.unitId === null && holder.role !== "administrator") {
    throw new RangeError(`an account with the role ${holder.role} needs a unit`);
  }
  return make({ rootUnitId: holder.unitId, role: holder.role, accountId: holder.accountId });
}

/** The scope of jobs and the command line: whoever can open the database file can see all of it. */
export function systemScope(): Scope {
  return make({ rootUnitId: null, role: null, accountId: null });
}

/**
 * Condition that a unit id lies within the scope: to be part of every query that returns units' data.
 * @param unitId a column or expression that holds a unit's row id
 */
export function withinScope(scope: Scope, unitId: SQLWrapper): SQL {
  if (scope.rootUnitId === null) return sql`1`;
  return sql`${unitId} in (select ${unitAncestors.unitId} from ${unitAncestors} where ${unitAncestors.ancestorId} = ${scope.rootUnitId})`;
}

/**
 * Text that is equal for two scopes exactly when they see the same units: part of a cache key.
 * It says nothing about what the role may do.
 */
export function scopeKey(scope: Scope): string {
  return scope.rootUnitId === null ? "all" : `u${scope.rootUnitId}`;
}
