import { expect, it } from "vitest";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { fieldsOfDuration, fieldsUsed } from "./fields-used";

function used(id: string): string[] {
  const indicator = defaultScheme.indicators.find((each) => each.id === id);
  if (!indicator) throw new Error(`no ${id}`);
  if (indicator.kind === "duration") return [...fieldsOfDuration(indicator)];
  return indicator.parts.flatMap((part) => [...fieldsUsed(part)]);
}

it("names what a rule looks at, the date that places a row first", () => {
  expect(used("R2")).toEqual(["due_at", "resolved_at", "disposition"]);
  expect(used("R3")).toEqual(["resolved_at", "satisfaction"]);
  expect(used("P4")).toEqual(["adopted_on", "disclosed_on"]);
});

it("names the dates of a stock, summed fields and those that ought to be filled", () => {
  expect(used("R5")).toEqual(["received_at", "resolved_at", "due_at", "disposition"]);
  expect(used("S8")).toEqual(["held_on", "eligible", "hours", "attended", "kind"]);
  expect(used("S5")).toContain("responsible_post");
});

it("names both dates of a duration", () => {
  expect(used("R6")).toEqual(["received_at", "resolved_at", "disposition"]);
});
