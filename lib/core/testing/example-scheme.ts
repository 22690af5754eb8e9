import type { Indicator, SchemeDocument } from "../scheme/scheme";

const label = (text: string) => ({ zh: text, en: text });

const shared = {
  window: { months: 12 },
  direction: "up",
  minimumDenominator: 10,
  source: [{ document: "D5", paragraph: 22, term: "群众台账" }],
  burden: 0,
  character: "outcome",
} as const;

const named = (id: string) => ({ id, name: label(id), definition: label(id) });

const resolvedOnTime: Indicator = {
  ...shared,
  ...named("R2"),
  kind: "rate",
  dimension: "responsiveness",
  goalposts: { floor: 0.6, pass: 0.85, target: 0.98 },
  weight: 30,
  parts: [
    {
      ledger: "requests",
      countedOn: "due_at",
      denominator: { rows: "all" },
      numerator: { rows: { where: { resolved_at: { notAfter: "due_at" } } } },
    },
  ],
};

const overdueStock: Indicator = {
  ...shared,
  ...named("R5"),
  kind: "stock",
  dimension: "responsiveness",
  window: { months: 1 },
  direction: "down",
  goalposts: { floor: 0.5, pass: 0.2, target: 0.02 },
  weight: 10,
  parts: [
    {
      ledger: "requests",
      countedOn: { openFrom: "received_at", openUntil: "resolved_at" },
      denominator: { rows: "all" },
      numerator: { rows: { not: { where: { due_at: { after: { monthEnd: true } } } } } },
    },
  ],
};

const daysToResolve: Indicator = {
  ...shared,
  ...named("R6"),
  kind: "duration",
  dimension: "responsiveness",
  direction: "down",
  goalposts: null,
  weight: 0,
  ledger: "requests",
  countedOn: "received_at",
  from: "received_at",
  until: "resolved_at",
};

const dutiesDone: Indicator = {
  ...shared,
  ...named("S1"),
  kind: "duty",
  dimension: "standardisation",
  goalposts: { floor: 0.6, pass: 0.9, target: 1 },
  weight: 40,
  parts: [
    {
      ledger: "duties",
      countedOn: "due_on",
      denominator: { rows: "all" },
      numerator: { rows: { where: { done_on: { present: true } } } },
    },
  ],
};

const inspectionPassed: Indicator = {
  ...shared,
  ...named("S4"),
  kind: "rate",
  dimension: "standardisation",
  goalposts: { floor: 0.6, pass: 0.85, target: 0.98 },
  weight: 20,
  appliesTo: ["rural", "community"],
  parts: [
    {
      ledger: "inspections",
      countedOn: "inspected_on",
      denominator: { sum: "items_inspected" },
      numerator: { sum: "items_met" },
    },
  ],
};

/** A complete scheme small enough to work by hand: two dimensions, five indicators, one lens. Tests read it. */
export const exampleScheme: SchemeDocument = {
  id: "example",
  version: 1,
  name: label("Example"),
  dimensions: [
    { id: "responsiveness", name: label("Responsiveness"), weight: 40 },
    { id: "standardisation", name: label("Standardisation"), weight: 60 },
  ],
  indicators: [resolvedOnTime, overdueStock, daysToResolve, dutiesDone, inspectionPassed],
  lenses: [
    {
      id: "L1",
      name: label("Lens"),
      source: "D1",
      pillars: [
        { id: "L1.serve", name: label("Serve"), indicators: ["R2"] },
        { id: "L1.sustain", name: label("Sustain"), indicators: ["R5", "R6", "S1", "S4"] },
      ],
    },
  ],
  dutyTypes: [
    {
      id: "members_meeting",
      name: label("Members' meeting"),
      frequency: "quarterly",
      normGroup: "organisation",
      core: true,
      appliesTo: {},
      metBy: { ledger: "activities", kinds: ["members_meeting"] },
    },
    {
      id: "committee_meeting",
      name: label("Committee meeting"),
      frequency: "monthly",
      normGroup: "leading_body",
      core: true,
      appliesTo: { needs: "seven_full_members" },
      metBy: { ledger: "activities", kinds: ["committee_meeting"] },
    },
    {
      id: "integrity_talk",
      name: label("Integrity talk"),
      frequency: "half_yearly",
      normGroup: "integrity",
      core: false,
      appliesTo: { kinds: ["rural"] },
      metBy: { ledger: "duties" },
    },
    {
      id: "paired_activity",
      name: label("Paired activity"),
      frequency: "as_agreed",
      normGroup: null,
      core: false,
      appliesTo: {},
      metBy: { ledger: "activities", kinds: ["paired_activity"] },
    },
  ],
  serviceMenus: { rural: ["medical", "farming"] },
  reporting: [{ ledger: "requests", countedOn: "received_at" }],
};
