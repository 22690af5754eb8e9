import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BRANCH_KINDS } from "../units/unit";
import { nearestPeers, type PeerProfile } from "./nearest-peers";
import { LEAST_PEERS, type PeerDescriptor, peerGroups, sizeBandOf } from "./peer-groups";

const branches = (count: number, kind: PeerDescriptor["kind"], fullMembers: number, from = 0): PeerDescriptor[] =>
  Array.from({ length: count }, (_, i) => ({ code: `${kind}-${fullMembers}-${from + i}`, kind, fullMembers }));

const profile = fc.record({
  kind: fc.constantFrom(...BRANCH_KINDS),
  fullMembers: fc.nat(90),
  hasCommittee: fc.boolean(),
  hasGroups: fc.boolean(),
  households: fc.option(fc.nat(3000)),
  townshipKind: fc.option(fc.constantFrom("town", "street")),
});
const profiles = fc
  .array(profile, { minLength: 1, maxLength: 40 })
  .map((list) => list.map((one, i): PeerProfile => ({ code: `B${String(i).padStart(2, "0")}`, ...one })));

describe("size bands", () => {
  it("begin where a committee is due, at 20 and beyond 50", () => {
    expect([0, 6, 7, 19, 20, 50, 51, 400].map((members) => sizeBandOf(members))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(sizeBandOf(5, [])).toBe(0);
  });

  it("refuse members that cannot be and cut points that do not rise", () => {
    expect(() => sizeBandOf(-1)).toThrow(RangeError);
    expect(() => sizeBandOf(2.5)).toThrow(RangeError);
    expect(() => sizeBandOf(5, [7, 7])).toThrow(RangeError);
    expect(() => sizeBandOf(5, [0])).toThrow(RangeError);
  });
});

describe("peer groups", () => {
  it("are kind and size where enough share both, else the kind, else the county", () => {
    const all = [...branches(30, "rural", 10), ...branches(5, "rural", 60), ...branches(29, "private_social", 4)];
    const groups = peerGroups(all);
    expect(groups.get("rural-10-0")).toMatchObject({ level: "kind_and_size", kind: "rural", sizeBand: 1 });
    expect(groups.get("rural-10-0")?.members).toHaveLength(30);
    expect(groups.get("rural-60-0")).toMatchObject({ level: "kind", kind: "rural", sizeBand: null });
    expect(groups.get("rural-60-0")?.members).toHaveLength(35);
    expect(groups.get("private_social-4-0")).toMatchObject({ level: "county", kind: null });
    expect(groups.get("private_social-4-0")?.members).toHaveLength(64);
  });

  it("leave one branch alone in its county, and nobody nowhere", () => {
    expect(peerGroups(branches(1, "rural", 3)).get("rural-3-0")).toMatchObject({
      level: "county",
      members: ["rural-3-0"],
    });
    expect(peerGroups([]).size).toBe(0);
  });

  it("hold their branch, and at least the least number wherever the county has so many", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 50 }), (all, least) => {
        const groups = peerGroups(all, { least });
        for (const { code } of all) {
          const members = groups.get(code)?.members ?? [];
          expect(members).toContain(code);
          expect(members.length).toBeGreaterThanOrEqual(Math.min(least, all.length));
        }
        expect([...peerGroups(all.toReversed(), { least })]).toEqual([...groups]);
      }),
    );
  });

  it("move nobody when a branch is added to a company large enough", () => {
    const before = peerGroups(branches(LEAST_PEERS, "rural", 10));
    const after = peerGroups([...branches(LEAST_PEERS, "rural", 10), ...branches(1, "community", 10)]);
    for (const [code, group] of before) expect(after.get(code)).toEqual(group);
  });

  it("refuse a code twice and no peers", () => {
    expect(() => peerGroups([...branches(1, "rural", 3), ...branches(1, "rural", 3)])).toThrow(RangeError);
    expect(() => peerGroups([], { least: 0 })).toThrow(RangeError);
  });
});

describe("nearest peers", () => {
  const village = (code: string, change: Partial<PeerProfile> = {}): PeerProfile => ({
    code,
    kind: "rural",
    fullMembers: 15,
    hasCommittee: true,
    hasGroups: true,
    households: 299,
    townshipKind: "town",
    ...change,
  });

  it("prefer the same kind and like size, and say what differs", () => {
    const found = nearestPeers(village("A"), [
      village("A"),
      village("F", { kind: "community" }),
      village("E", { households: null }),
      village("D", { fullMembers: 31 }),
      village("C"),
      village("B"),
    ]);
    expect(found.map(({ code, distance }) => [code, distance])).toEqual([
      ["B", 0],
      ["C", 0],
      ["D", 1],
      ["E", 1],
      ["F", 2],
    ]);
    expect(found[2]?.parts).toEqual({ kind: 0, members: 1, households: 0, committee: 0, groups: 0, township: 0 });
  });

  it("are ten at most, in order, whatever the order of the candidates", () => {
    fc.assert(
      fc.property(profiles, (all) => {
        const [first] = all;
        if (!first) return;
        const found = nearestPeers(first, all);
        expect(found.length).toBe(Math.min(10, all.length - 1));
        expect(nearestPeers(first, all.toReversed())).toEqual(found);
        found.forEach(({ distance }, i) => {
          expect(distance).toBeGreaterThanOrEqual(found[i - 1]?.distance ?? 0);
          expect(distance).toBeLessThan(Infinity);
        });
      }),
    );
  });

  it("are as far from one as one from them", () => {
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        const [one, other] = [
          { code: "A", ...a },
          { code: "B", ...b },
        ];
        expect(nearestPeers(one, [other])[0]?.distance).toBeCloseTo(nearestPeers(other, [one])[0]?.distance ?? -1, 12);
      }),
    );
  });

  it("refuse sizes that cannot be", () => {
    expect(() => nearestPeers(village("A"), [village("B", { fullMembers: -1 })])).toThrow(RangeError);
  });
});
