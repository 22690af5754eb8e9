import type { Condition, FieldTest } from "@/lib/core/scheme/condition";
import type { Goalposts, Indicator } from "@/lib/core/scheme/scheme";

/** What most indicators share and need not repeat. */
interface Defaults {
  readonly direction: "up";
  readonly minimumDenominator: 10;
  readonly burden: 0;
}

const DEFAULTS: Defaults = { direction: "up", minimumDenominator: 10, burden: 0 };

/** An indicator as written in the catalogue: what equals a default may be left out. */
type Draft<I> = I extends Indicator ? Omit<I, keyof Defaults> & Partial<Pick<I, keyof Defaults>> : never;

/**
 * An indicator of the catalogue; up is better, at least 10 cases, nothing to type, unless stated.
 * @throws {RangeError} when goalposts do not run with the direction, or a weighted indicator has none
 */
export function defineIndicator(draft: Draft<Indicator>): Indicator {
  const indicator: Indicator = { ...DEFAULTS, ...draft };
  if (indicator.weight > 0 && indicator.goalposts === null) {
    throw new RangeError(`${indicator.id} has a weight and no goalposts`);
  }
  if (indicator.goalposts !== null && !inOrder(indicator.goalposts, indicator.direction)) {
    throw new RangeError(`${indicator.id} has goalposts out of order`);
  }
  return indicator;
}

/** A condition on fields that must all hold. */
export function where(fields: Readonly<Record<string, FieldTest>>): Condition {
  return { where: fields };
}

function inOrder({ floor, pass, target }: Goalposts, direction: "up" | "down"): boolean {
  return direction === "up" ? floor < pass && pass < target : floor > pass && pass > target;
}
