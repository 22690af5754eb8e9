import { describe, expect, it } from "vitest";
import { type Refusal, readRefusal, statusOf, writeRefusal } from "./refusal";

describe("a refusal", () => {
  it.each<[Refusal, number]>([
    [{ reason: "malformed", faults: [{ problem: "shape", name: "period", value: "2026年13月" }] }, 400],
    [{ reason: "period", value: "2031-01", known: { count: 2, from: "2026-09", to: "2026-10" } }, 404],
    [{ reason: "branch", value: "柳沟-01" }, 404],
    [{ reason: "database", fault: "busy" }, 503],
  ])("%j passes through a header and has the status %i", (refusal, status) => {
    const header = writeRefusal(refusal);
    expect(header).toMatch(/^[\x20-\x7e]*$/);
    expect(readRefusal(header)).toEqual(refusal);
    expect(statusOf(refusal)).toBe(status);
  });

  it.each([null, "", "not json", "%E6%9F", "{}", '{"reason":"database","fault":"on fire"}'])(
    "is that no page stands there, when the header says %j",
    (header) => expect(readRefusal(header)).toEqual({ reason: "page" }),
  );
});
