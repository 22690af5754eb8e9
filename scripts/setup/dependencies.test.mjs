import { describe, expect, it } from "vitest";
import { checkNode, holdsAll } from "./dependencies.mjs";

describe("checkNode", () => {
  it("takes 20.9 and anything later", () => {
    for (const version of ["20.9.0", "20.20.1", "22.0.0", "100.1.2"]) expect(() => checkNode(version)).not.toThrow();
  });

  it("refuses an older Node with both versions in the message", () => {
    expect(() => checkNode("20.8.1")).toThrow("Node 20.9 or later is needed; this is 20.8.1.");
    expect(() => checkNode("18.20.0")).toThrow("this is 18.20.0");
  });
});

describe("holdsAll", () => {
  const lock = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b-win32": { version: "2.0.0", optional: true },
    },
  };

  it("is content without a package of another platform", () => {
    expect(holdsAll(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
  });

  it("misses what is absent or of another version", () => {
    expect(holdsAll(lock, { packages: {} })).toBe(false);
    expect(holdsAll(lock, { packages: { "node_modules/a": { version: "1.0.1" } } })).toBe(false);
  });

  it("misses an optional package of another version", () => {
    const installed = { "node_modules/a": { version: "1.0.0" }, "node_modules/b-win32": { version: "1.9.0" } };
    expect(holdsAll(lock, { packages: installed })).toBe(false);
  });

  it("counts an installation that never finished as missing", () => {
    expect(holdsAll(lock, null)).toBe(false);
  });
});
