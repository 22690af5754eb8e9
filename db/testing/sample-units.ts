import type { Db } from "../client";
import { importBatches } from "../schema/imports";
import { unitAncestors, unitSpells, units } from "../schema/units";

export const COUNTY = 1;
export const TOWNSHIP = 2;

/**
 * A county (id 1) with one township (id 2) and branches with the ids given, all since 2020, plus import batch 1,
 * so that ledger rows can be put in. For tests.
 */
export async function insertSampleUnits(
  db: Db,
  branchIds: readonly number[],
  spell: Partial<typeof unitSpells.$inferInsert> = {},
): Promise<void> {
  const all = [COUNTY, TOWNSHIP, ...branchIds];
  const level = (id: number) => (id === COUNTY ? "county" : id === TOWNSHIP ? "township" : "branch");
  await db.insert(units).values(all.map((id) => ({ id, code: `U${id}`, level: level(id) }) as const));
  await db.insert(unitSpells).values(
    all.map((id) => ({
      unitId: id,
      fromOn: "2020-01-01",
      name: `单位${id}`,
      pinyin: `danwei${id} dw${id}`,
      parentId: id === COUNTY ? null : id === TOWNSHIP ? COUNTY : TOWNSHIP,
      kind: id > TOWNSHIP ? ("rural" as const) : null,
      hasCommittee: true,
      hasGroups: true,
      members: 30,
      fullMembers: 28,
      ...(id > TOWNSHIP ? spell : {}),
    })),
  );
  await db.insert(unitAncestors).values(
    all.flatMap((id) => {
      const above = id === COUNTY ? [COUNTY] : id === TOWNSHIP ? [TOWNSHIP, COUNTY] : [id, TOWNSHIP, COUNTY];
      return above.map((ancestorId, depth) => ({ ancestorId, unitId: id, depth }));
    }),
  );
  await db.insert(importBatches).values({
    id: 1,
    ledger: "requests",
    fileName: "sample.csv",
    fileHash: "0",
    mappingId: "sample",
    startedAt: "2026-01-01T00:00:00Z",
    rowsRead: 0,
    rowsNew: 0,
    rowsChanged: 0,
    rowsUnchanged: 0,
    rowsRejected: 0,
    rowsSkipped: 0,
  });
}
