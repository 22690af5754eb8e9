import { expect, it } from "vitest";
import { exportFileName } from "./file-name";

it("joins the parts with low lines", () =>
  expect(exportFileName(["支部标尺", "排行", "2026-10", "综合"], "png")).toBe("支部标尺_排行_2026-10_综合.png"));

it("keeps out what a file system cannot bear, and empty parts", () =>
  expect(exportFileName(["Branchmark", "", "a/b: c_d?", "..x"], "csv")).toBe("Branchmark_a-b-c-d_x.csv"));
