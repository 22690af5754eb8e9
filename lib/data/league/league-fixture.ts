import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Db, openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { evidence, resultSets, scores, unitResults } from "@/db/schema/results";
import { schemeVersions } from "@/db/schema/schemes";
import { unitAncestors, unitSpells, units } from "@/db/schema/units";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import type { BranchKind } from "@/lib/core/units/unit";
import type { Evidence, Standing } from "@/lib/core/weakness/evidence";

// A county of two townships written row by row, for tests of what is read out of result sets.

const label = (zh: string, en: string) => ({ zh, en });

function indicator(id: string, dimension: string, weight: number): Indicator {
  return {
    id,
    dimension,
    weight,
    kind: "rate",
    parts: [],
    direction: "up",
    minimumDenominator: 10,
    name: label(`指标${id}`, `Indicator ${id}`),
    definition: label("", ""),
    window: { months: 12 },
    goalposts: weight > 0 ? { floor: 0, pass: 0.6, target: 1 } : null,
    source: [],
    burden: 0,
    character: "outcome",
  };
}

export const fixtureScheme: SchemeDocument = {
  id: "fixture",
  version: 1,
  name: label("测试方案", "Fixture scheme"),
  dimensions: [
    { id: "serve", name: label("服务", "Serve"), weight: 60 },
    { id: "order", name: label("规范", "Order"), weight: 40 },
  ],
  indicators: [
    indicator("A", "serve", 20),
    indicator("B", "serve", 40),
    indicator("C", "order", 40),
    indicator("I", "order", 0),
  ],
  lenses: [
    {
      id: "L1",
      name: label("视角", "Lens"),
      source: "D1",
      pillars: [{ id: "L1.x", name: label("支柱", "Pillar"), indicators: ["A", "B", "C"] }],
    },
  ],
  dutyTypes: [],
  serviceMenus: {},
  reporting: [],
};

/** Opens a new database file with the real migrations. */
export async function emptyDb(): Promise<Db> {
  const db = await openDb(`file:${path.join(mkdtempSync(path.join(tmpdir(), "branchmark-")), "league.db")}`);
  await migrateDb(db);
  return db;
}

/** Ids of the fixture's units: a county, two townships, four rural and two community branches. */
export const FIXTURE_UNITS = { C: 1, T1: 2, T2: 3, a: 11, b: 12, c: 13, d: 14, e: 15, f: 16 } as const;
type FixtureBranch = "a" | "b" | "c" | "d" | "e" | "f";
const PARENTS: Readonly<Record<FixtureBranch, "T1" | "T2">> = { a: "T1", b: "T1", c: "T1", d: "T2", e: "T2", f: "T2" };
const KINDS: Readonly<Record<FixtureBranch, BranchKind>> = {
  a: "rural",
  b: "rural",
  c: "community",
  d: "rural",
  e: "community",
  f: "rural",
};

/** Units with names, spells and ancestors, and the scheme. */
export async function seedUnits(db: Db): Promise<void> {
  const level = (code: string) => (code === "C" ? "county" : code.startsWith("T") ? "township" : "branch");
  const parentOf = (code: string) =>
    code === "C" ? null : code.startsWith("T") ? "C" : (PARENTS[code as FixtureBranch] ?? null);
  for (const [code, id] of Object.entries(FIXTURE_UNITS)) {
    const parent = parentOf(code);
    await db.insert(units).values({ id, code, level: level(code) });
    await db.insert(unitSpells).values({
      unitId: id,
      fromOn: "2020-01-01",
      name: `${code}名`,
      pinyin: `${code}ming`,
      hasCommittee: false,
      parentId: parent === null ? null : FIXTURE_UNITS[parent],
      kind: KINDS[code as FixtureBranch] ?? null,
      hasGroups: false,
    });
    const above = [code, ...(parent ? [parent] : []), ...(parent?.startsWith("T") ? ["C"] : [])];
    await db.insert(unitAncestors).values(
      above.map((ancestor, depth) => ({
        ancestorId: FIXTURE_UNITS[ancestor as keyof typeof FIXTURE_UNITS],
        unitId: id,
        depth,
      })),
    );
  }
  await db.insert(schemeVersions).values({
    id: 1,
    schemeId: "fixture",
    version: 1,
    hash: "h1",
    effectiveFrom: "2020-01",
    document: JSON.stringify(fixtureScheme),
    createdAt: "2020-01-01",
  });
}

/** Figures of one branch in one result set; a score has limits 5 points either side unless given. */
export interface FixtureFigures {
  readonly nodes: Readonly<Record<string, number | readonly [score: number, low: number, high: number] | null>>;
  readonly standing?: Standing;
  readonly evidence?: readonly Evidence[];
  readonly monthsReported?: number;
  readonly provisional?: readonly string[];
}

interface FixtureSet {
  readonly id: number;
  readonly period: string;
  readonly status: "draft" | "provisional" | "published" | "corrected";
  readonly schemeVersionId?: number;
  readonly branches: Partial<Record<FixtureBranch, FixtureFigures>>;
}

/** One result set with its figures. A composite of null is not ranked: dimension `order` is half measured. */
export async function seedResults(db: Db, set: FixtureSet): Promise<void> {
  await db.insert(resultSets).values({
    id: set.id,
    period: set.period,
    schemeVersionId: set.schemeVersionId ?? 1,
    status: set.status,
    dataCutoff: `${set.period}-28`,
    engineVersion: "1",
    inputsHash: "0123456789abcdef",
    revision: 1,
    madeAt: "2026-11-01",
  });
  for (const [code, figures] of Object.entries(set.branches)) {
    const unitId = FIXTURE_UNITS[code as FixtureBranch];
    const unranked = figures.nodes.composite === null;
    await db.insert(unitResults).values({
      resultSetId: set.id,
      unitId,
      kind: KINDS[code as FixtureBranch],
      inputsHash: "h",
      monthsOwed: 12,
      parentId: FIXTURE_UNITS[PARENTS[code as FixtureBranch]],
      monthsReported: figures.monthsReported ?? 12,
      standing: figures.standing ?? "clear",
      unrankedReasons: unranked
        ? JSON.stringify([{ reason: "dimension_incomplete", dimension: "order", available: 0.5 }])
        : null,
    });
    for (const [node, figure] of Object.entries(figures.nodes)) {
      const [score, low, high] =
        figure === null ? [null, null, null] : typeof figure === "number" ? [figure, figure - 5, figure + 5] : figure;
      await db.insert(scores).values({
        resultSetId: set.id,
        node,
        unitId,
        score,
        low,
        high,
        available: score === null ? 0.5 : 1,
        absence: score === null ? "withheld" : null,
        provisional: figures.provisional?.includes(node) ?? false,
      });
    }
    const found = figures.evidence ?? [];
    if (found.length > 0) {
      await db.insert(evidence).values(
        found.map((detail, ordinal) => ({
          resultSetId: set.id,
          unitId,
          ordinal,
          kind: detail.kind,
          detail: JSON.stringify(detail),
        })),
      );
    }
  }
}
