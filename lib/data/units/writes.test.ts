import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { freshDb } from "@/db/testing/fresh-db";
import { type UnitTree, unitTreeSchema } from "@/lib/contracts/unit-tree";
import { scopeOf, systemScope } from "../scope";
import { listUnitIdentities, listUnits } from "./reads";
import { recordUnits, UnitTreeError } from "./writes";

let db: Db;
let dispose: () => void;

beforeEach(async () => {
  ({ db, dispose } = await freshDb());
});
afterEach(() => dispose());

const county = { code: "C", level: "county", spells: [{ from: "2020-01-01", name: "青禾县" }] };
const township = { code: "T", level: "township", spells: [{ from: "2020-01-01", name: "河湾镇", parent: "C" }] };
const branch = (code: string, name: string, more: object = {}, unit: object = {}) => ({
  ...{ code, level: "branch", spells: [{ from: "2020-01-01", name, parent: "T", kind: "rural", ...more }] },
  ...unit,
});
const tree = (...units: object[]): UnitTree => unitTreeSchema.parse({ units });
const load = (units: UnitTree) => recordUnits(db.$client, units);
const rows = async (sql: string) => (await db.$client.execute(sql)).rows.map((row) => Object.values(row));

describe("loading units", () => {
  it("stores units, names to search by and who stands above whom", async () => {
    expect(await load(tree(county, township, branch("V1", "柳村党支部")))).toEqual({ added: 3, replaced: 0 });
    expect(await rows("select name, pinyin from unit_spells order by id")).toEqual([
      ["青禾县", "qinghexian qhx"],
      ["河湾镇", "hewanzhen hwz"],
      ["柳村党支部", "liucundangzhibu lcdzb"],
    ]);
    const above = `select a.code upper, u.code lower, depth from unit_ancestors x join units a on a.id = ancestor_id
      join units u on u.id = x.unit_id order by depth, a.code, u.code`;
    expect(await rows(above)).toEqual([
      ["C", "C", 0],
      ["T", "T", 0],
      ["V1", "V1", 0],
      ["C", "T", 1],
      ["T", "V1", 1],
      ["C", "V1", 2],
    ]);
  });

  it("replaces a unit named again, keeps its identity, and leaves the others alone", async () => {
    await load(tree(county, township, branch("V1", "柳村"), branch("V2", "石桥", {}, { aliases: ["石桥村"] })));
    const before = await rows("select id, code from units order by id");
    const moved = branch("V1", "柳村", { to: "2026-01-01" });
    moved.spells.push({ from: "2026-01-01", name: "柳村联合", parent: "C", kind: "community" } as never);
    expect(await load(tree(moved))).toEqual({ added: 0, replaced: 1 });
    expect(await rows("select id, code from units order by id")).toEqual(before);
    const [v1, v2] = (await listUnits(db, systemScope())).filter((unit) => unit.level === "branch");
    expect(v1).toMatchObject({
      code: "V1",
      name: "柳村联合",
      parent: "C",
      kind: "community",
      from: "2020-01-01",
      to: null,
    });
    expect(v2).toMatchObject({ code: "V2", name: "石桥", parent: "T" });
    const [, , identity] = await listUnitIdentities(db, systemScope());
    expect(identity).toMatchObject({ code: "V1", names: ["柳村", "柳村联合"] });
    expect((await listUnitIdentities(db, systemScope()))[3]).toMatchObject({ aliases: ["石桥村"] });
  });

  it("stores which unit followed which", async () => {
    const units = tree(county, township, branch("V1", "甲", { to: "2026-01-01" }), branch("V2", "乙"));
    const succession = { predecessor: "V1", successor: "V2", kind: "merge" as const, onDay: "2026-01-01" };
    await load({ ...units, successions: [succession] });
    await load({ ...units, successions: [succession] });
    expect(await rows("select kind, on_day from unit_successions")).toEqual([["merge", "2026-01-01"]]);
  });

  it("names every fault at once and writes nothing", async () => {
    const faulty = tree(
      county,
      branch("V1", "甲", { parent: "X", kind: undefined }),
      branch("V2", "乙", { parent: "V1" }),
      branch("V2", "丙", { parent: undefined, to: "2019-01-01" }),
      {
        ...township,
        spells: [
          { ...township.spells[0], kind: "rural" },
          { from: "2021-01-01", name: "又", parent: "C" },
        ],
      },
    );
    const faults = await load(faulty).catch((error: UnitTreeError) => error.faults);
    expect(faults).toEqual([
      { fault: "parent_unknown", unit: "V1", value: "X" },
      { fault: "kind_missing", unit: "V1", value: "甲" },
      { fault: "parent_not_above", unit: "V2", value: "V1" },
      { fault: "parent_missing", unit: "V2", value: "丙" },
      { fault: "spell_ends_before_it_begins", unit: "V2", value: "2019-01-01" },
      { fault: "code_twice", unit: "V2", value: "V2" },
      { fault: "kind_not_for_level", unit: "T", value: "rural" },
      { fault: "spells_overlap", unit: "T", value: "2021-01-01" },
    ]);
    expect(await rows("select count(*) from units")).toEqual([[0]]);
  });

  it("does not let a code change its level", async () => {
    await load(tree(county, township));
    await expect(load(tree(branch("T", "河湾", { parent: "C" })))).rejects.toThrow(UnitTreeError);
  });
});

describe("reading units", () => {
  it("cannot see another scope", async () => {
    await load(tree(county, township, branch("V1", "柳村"), branch("V2", "石桥")));
    const [row] = await rows("select id from units where code = 'V1'");
    const leader = scopeOf({ accountId: "a", role: "branch_leader", unitId: Number(row?.[0]) });
    expect((await listUnits(db, leader)).map((unit) => unit.code)).toEqual(["V1"]);
    expect((await listUnitIdentities(db, leader)).map((unit) => unit.code)).toEqual(["V1"]);
  });
});
