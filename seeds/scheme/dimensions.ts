import type { Dimension } from "@/lib/core/scheme/scheme";

export const DIMENSIONS: readonly Dimension[] = [
  { id: "responsiveness", name: { zh: "服务响应", en: "Service responsiveness" }, weight: 40 },
  { id: "participation", name: { zh: "群众参与", en: "Participation" }, weight: 30 },
  { id: "standardisation", name: { zh: "标准化规范", en: "Standardisation compliance" }, weight: 30 },
];
