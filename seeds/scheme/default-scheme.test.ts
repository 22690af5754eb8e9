import { describe, expect, it } from "vitest";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { REQUEST_CATEGORIES } from "@/lib/core/ledgers/values";
import type { Condition } from "@/lib/core/scheme/condition";
import type { Measure, TallyPart } from "@/lib/core/scheme/tally-part";
import { BRANCH_KINDS } from "@/lib/core/units/unit";
import { SOURCE_DOCUMENTS } from "../documents";
import { defaultScheme } from "./default-scheme";

const scored = defaultScheme.indicators.filter((indicator) => indicator.weight > 0);

describe("the default scheme", () => {
  it("holds R1–R9, P1–P10 and S1–S11, each once", () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
    expect(defaultScheme.indicators.map((indicator) => indicator.id)).toEqual([
      ...numbered("R", 9),
      ...numbered("P", 10),
      ...numbered("S", 11),
    ]);
  });

  it("shares 100 points as 40, 30 and 30, and each dimension's points among its indicators", () => {
    expect(defaultScheme.dimensions.map((dimension) => dimension.weight)).toEqual([40, 30, 30]);
    for (const dimension of defaultScheme.dimensions) {
      const weights = scored.filter((i) => i.dimension === dimension.id).map((i) => i.weight);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(dimension.weight);
    }
  });

  it("has goalposts that run with the direction wherever there is a weight", () => {
    for (const { goalposts, direction, id } of scored) {
      const posts = goalposts ? [goalposts.floor, goalposts.pass, goalposts.target] : [];
      const ascending = direction === "up" ? posts : [...posts].reverse();
      expect(ascending.length, id).toBe(3);
      expect(ascending, id).toEqual([...new Set(ascending)].sort((a, b) => a - b));
    }
  });

  it("informs without points only by R6 and S11", () => {
    expect(defaultScheme.indicators.filter((i) => i.weight === 0).map((i) => i.id)).toEqual(["R6", "S11"]);
  });

  it("asks nothing of a branch for an indicator alone: no new forms", () => {
    expect(defaultScheme.indicators.filter((i) => i.burden > 0)).toEqual([]);
  });

  it("says in both languages what each indicator counts", () => {
    for (const { id, name, definition } of defaultScheme.indicators) {
      expect(
        [name.zh, name.en, definition.zh, definition.en].every((text) => text.trim().length > 1),
        id,
      ).toBe(true);
    }
  });

  it("can say the counts of every indicator that has a numerator and a denominator", () => {
    const silent = defaultScheme.indicators.filter((i) => i.statement === undefined).map((i) => i.id);
    expect(silent).toEqual(["R6", "S11"]);
    for (const { id, statement } of defaultScheme.indicators) {
      if (!statement) continue;
      for (const text of [statement.zh, statement.en]) {
        expect({ id, held: [text.includes("{x}"), text.includes("{n}")] }).toEqual({ id, held: [true, true] });
      }
    }
  });

  it("cites only places that stand in the registry of documents", () => {
    for (const indicator of defaultScheme.indicators) {
      expect(indicator.source.length, indicator.id).toBeGreaterThan(0);
      for (const source of indicator.source) {
        const cited = SOURCE_DOCUMENTS.find((document) => document.key === source.document)?.terms ?? [];
        expect(cited, indicator.id).toContainEqual(
          expect.objectContaining({ paragraph: source.paragraph, term: source.term }),
        );
      }
    }
  });

  it("counts only fields that its ledgers have", () => {
    for (const indicator of defaultScheme.indicators) {
      if (indicator.kind === "duration") {
        const names = fieldNames(indicator.ledger);
        for (const field of [indicator.countedOn, indicator.from, indicator.until]) expect(names).toContain(field);
        continue;
      }
      for (const part of indicator.parts) {
        const names = fieldNames(part.ledger);
        for (const field of fieldsOf(part)) expect(names, `${indicator.id} ${field}`).toContain(field);
      }
    }
  });

  it("tests choice fields only against values they can take", () => {
    for (const indicator of defaultScheme.indicators) {
      if (indicator.kind === "duration") continue;
      for (const part of indicator.parts) {
        for (const [field, value] of choicesOf(part)) {
          const values = LEDGERS[part.ledger].fields.find((f) => f.name === field)?.values;
          if (values) expect(values, `${indicator.id} ${field}`).toContain(value);
        }
      }
    }
  });
});

describe("the lenses", () => {
  it("are the official one and one for each document", () => {
    expect(defaultScheme.lenses.map((lens) => [lens.id, lens.source])).toEqual([
      ["L0", null],
      ["L1", "D1"],
      ["L2", "D2"],
      ["L3", "D3"],
      ["L4", "D4"],
      ["L5", "D5"],
    ]);
  });

  it("put each scored indicator in exactly one pillar", () => {
    for (const lens of defaultScheme.lenses) {
      const placed = lens.pillars.flatMap((pillar) => pillar.indicators);
      expect(new Set(placed).size, lens.id).toBe(placed.length);
      for (const { id } of scored) expect(placed, lens.id).toContain(id);
    }
  });

  it("name pillars after their lens, the official ones after the dimensions", () => {
    for (const lens of defaultScheme.lenses) {
      for (const pillar of lens.pillars) {
        if (lens.id === "L0") expect(defaultScheme.dimensions.map((d) => d.id)).toContain(pillar.id);
        else expect(pillar.id.startsWith(`${lens.id}.`)).toBe(true);
      }
    }
  });
});

describe("the duty types", () => {
  it("are thirteen in the six norm groups, four of them core, and three scored on their own", () => {
    const inGroups = defaultScheme.dutyTypes.filter((type) => type.normGroup !== null);
    expect(inGroups).toHaveLength(13);
    expect(new Set(inGroups.map((type) => type.normGroup)).size).toBe(6);
    expect(defaultScheme.dutyTypes.filter((type) => type.core).map((type) => type.id)).toEqual([
      "members_meeting",
      "committee_meeting",
      "organisational_life_meeting",
      "appraisal_of_members",
    ]);
    expect(defaultScheme.dutyTypes.filter((type) => type.normGroup === null).map((type) => type.id)).toEqual([
      "deliberation",
      "joint_work",
      "paired_activity",
    ]);
  });
});

describe("the service menus", () => {
  it("give every kind of branch known categories, none twice, and never 'other'", () => {
    for (const kind of BRANCH_KINDS) {
      const menu = defaultScheme.serviceMenus[kind] ?? [];
      expect(menu.length, kind).toBeGreaterThan(0);
      expect(new Set(menu).size, kind).toBe(menu.length);
      expect(menu).not.toContain("other");
      for (const category of menu) expect(REQUEST_CATEGORIES).toContain(category);
    }
  });
});

/** What is owed is generated: its window and last day stand beside the fields of the ledger itself. */
function fieldNames(ledger: keyof typeof LEDGERS): string[] {
  const own = LEDGERS[ledger].fields.map((field) => field.name);
  return ledger === "duties" ? [...own, "due_on"] : own;
}

function fieldsOf(part: TallyPart): string[] {
  const { countedOn } = part;
  const dates =
    typeof countedOn === "string"
      ? [countedOn]
      : "field" in countedOn
        ? [countedOn.field]
        : [countedOn.openFrom, countedOn.openUntil];
  return [
    ...dates,
    ...(part.population ? fieldsOfCondition(part.population) : []),
    ...fieldsOfMeasure(part.numerator),
    ...(part.denominator ? fieldsOfMeasure(part.denominator) : []),
  ];
}

function fieldsOfMeasure(measure: Measure): string[] {
  if ("rows" in measure) return measure.rows === "all" ? [] : fieldsOfCondition(measure.rows);
  if ("everyRow" in measure) return measure.everyRow === "all" ? [] : fieldsOfCondition(measure.everyRow);
  if ("filled" in measure) return [...measure.filled];
  if ("perRow" in measure) return [];
  if ("add" in measure) return measure.add.flatMap(fieldsOfMeasure);
  const restricted = measure.where ? fieldsOfCondition(measure.where) : [];
  if ("distinct" in measure) return [measure.distinct, ...restricted];
  return [measure.sum, ...(measure.times ? [measure.times] : []), ...restricted];
}

function fieldsOfCondition(condition: Condition): string[] {
  if ("where" in condition) {
    return Object.entries(condition.where).flatMap(([field, test]) => {
      const instant = "notAfter" in test ? test.notAfter : "after" in test ? test.after : null;
      if (instant === null) return [field];
      if (typeof instant === "string") return [field, instant];
      return "field" in instant ? [field, instant.field] : [field];
    });
  }
  if ("not" in condition) return fieldsOfCondition(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(fieldsOfCondition);
}

function choicesOf(part: TallyPart): [string, string][] {
  const conditions: Condition[] = part.population ? [part.population] : [];
  for (const measure of [part.numerator, part.denominator]) {
    if (!measure) continue;
    if ("rows" in measure && measure.rows !== "all") conditions.push(measure.rows);
    if ("distinct" in measure && measure.where) conditions.push(measure.where);
  }
  return conditions.flatMap(choicesOfCondition);
}

function choicesOfCondition(condition: Condition): [string, string][] {
  if ("not" in condition) return choicesOfCondition(condition.not);
  if ("all" in condition) return condition.all.flatMap(choicesOfCondition);
  if ("any" in condition) return condition.any.flatMap(choicesOfCondition);
  return Object.entries(condition.where).flatMap(([field, test]): [string, string][] => {
    if ("is" in test && typeof test.is === "string") return [[field, test.is]];
    if ("in" in test) return test.in.map((value) => [field, value]);
    if ("notIn" in test) return test.notIn.map((value) => [field, value]);
    return [];
  });
}
