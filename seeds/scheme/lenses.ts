import type { Lens } from "@/lib/core/scheme/scheme";

/** The official view: its pillars are the dimensions, under the dimensions' own ids. */
const official: Lens = {
  id: "L0",
  name: { zh: "正式评价", en: "Official result" },
  source: null,
  pillars: [
    {
      id: "responsiveness",
      name: { zh: "服务响应", en: "Service responsiveness" },
      indicators: ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"],
    },
    {
      id: "participation",
      name: { zh: "群众参与", en: "Participation" },
      indicators: ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10"],
    },
    {
      id: "standardisation",
      name: { zh: "标准化规范", en: "Standardisation compliance" },
      indicators: ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11"],
    },
  ],
};

const reform: Lens = {
  id: "L1",
  name: { zh: "动员、服务、参与、保障", en: "Mobilise, serve, take part, sustain" },
  source: "D1",
  pillars: [
    { id: "L1.mobilise", name: { zh: "动员群众", en: "Mobilise" }, indicators: ["P5", "P8", "P10", "S8"] },
    { id: "L1.serve", name: { zh: "提供服务", en: "Serve" }, indicators: ["R1", "R2", "R3", "R4", "R7", "R8"] },
    {
      id: "L1.take_part",
      name: { zh: "群众参与", en: "Take part" },
      indicators: ["P1", "P2", "P3", "P4", "P6", "P7", "P9"],
    },
    {
      id: "L1.sustain",
      name: { zh: "保障长效", en: "Sustain" },
      indicators: ["R5", "R9", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10"],
    },
  ],
};

const fiveTurns: Lens = {
  id: "L2",
  name: { zh: "五化", en: "Five turns" },
  source: "D2",
  pillars: [
    { id: "L2.projects", name: { zh: "项目化", en: "Projects" }, indicators: ["S7", "S6", "P3"] },
    {
      id: "L2.standards",
      name: { zh: "标准化", en: "Standards" },
      indicators: ["S1", "S2", "S3", "S4", "S5", "S10", "P6", "P7"],
    },
    { id: "L2.integration", name: { zh: "一体化", en: "Integration" }, indicators: ["S9", "R9", "S8"] },
    {
      id: "L2.society",
      name: { zh: "社会化", en: "Society" },
      indicators: ["P1", "P2", "P4", "P5", "P8", "P9", "P10"],
    },
    {
      id: "L2.benefit",
      name: { zh: "惠民化", en: "People's benefit" },
      indicators: ["R1", "R2", "R3", "R4", "R5", "R7", "R8"],
    },
  ],
};

const fourForces: Lens = {
  id: "L3",
  name: { zh: "四力", en: "Four forces" },
  source: "D3",
  pillars: [
    { id: "L3.cohesion", name: { zh: "向心力", en: "Cohesion" }, indicators: ["P5", "P8", "S8"] },
    {
      id: "L3.organising",
      name: { zh: "组织力", en: "Organising" },
      indicators: ["P1", "P3", "P4", "P6", "P7", "P9", "S1", "S2", "S3"],
    },
    {
      id: "L3.service",
      name: { zh: "服务力", en: "Service" },
      indicators: ["R1", "R2", "R3", "R4", "R5", "R7", "R8", "R9", "P2"],
    },
    {
      id: "L3.fighting",
      name: { zh: "战斗力", en: "Fighting" },
      indicators: ["S4", "S5", "S6", "S7", "S9", "S10", "P10"],
    },
  ],
};

const fourAspects: Lens = {
  id: "L4",
  name: { zh: "四个方面", en: "Four aspects" },
  source: "D4",
  pillars: [
    { id: "L4.understanding", name: { zh: "认识", en: "Understanding" }, indicators: ["P8", "S8"] },
    {
      id: "L4.conduct",
      name: { zh: "作风", en: "Conduct" },
      indicators: ["S1", "S2", "S4", "S6", "S10", "R5", "P4", "P6"],
    },
    {
      id: "L4.ability",
      name: { zh: "能力", en: "Ability" },
      indicators: ["R1", "R2", "R3", "R4", "R7", "R8", "P3", "S7"],
    },
    {
      id: "L4.mechanism",
      name: { zh: "机制", en: "Mechanism" },
      indicators: ["P1", "P2", "P5", "P7", "P9", "P10", "S3", "S5", "S9", "R9"],
    },
  ],
};

const serviceOriented: Lens = {
  id: "L5",
  name: { zh: "服务型党组织", en: "Service-oriented organisation" },
  source: "D5",
  pillars: [
    { id: "L5.people", name: { zh: "人才队伍", en: "People" }, indicators: ["S8", "P5", "P10"] },
    {
      id: "L5.mechanism",
      name: { zh: "工作机制", en: "Working mechanism" },
      indicators: [
        ...["R1", "R2", "R3", "R4", "R5"],
        ...["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S10"],
        ...["P3", "P4", "P6"],
      ],
    },
    { id: "L5.platforms", name: { zh: "服务平台", en: "Platforms" }, indicators: ["R9", "P1", "P7"] },
    {
      id: "L5.network",
      name: { zh: "服务体系", en: "Service network" },
      indicators: ["R7", "R8", "P2", "P8", "P9", "S9"],
    },
  ],
};

/** L0 is the official result; L1–L5 see the same indicators through the five documents. */
export const LENSES: readonly Lens[] = [official, reform, fiveTurns, fourForces, fourAspects, serviceOriented];
