import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const lib = new URL("../", import.meta.url);
const method = readFileSync(new URL("./METHOD.md", import.meta.url), "utf8");

const headings = new Set(
  [...method.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase().replaceAll(" ", "-")),
);

const sources = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));

it("has every heading of METHOD.md that code cites", () => {
  let cited = 0;
  for (const path of sources) {
    for (const [, heading = ""] of readFileSync(new URL(path, lib), "utf8").matchAll(/METHOD\.md#([\w-]+)/g)) {
      cited++;
      expect([...headings], path).toContain(heading);
    }
  }
  expect(cited).toBeGreaterThan(20);
});
