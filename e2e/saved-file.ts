import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses something that hands over a file. */
export async function save(page: Page, button: Locator): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width, height and pixels per metre of a PNG, read from its own chunks. */
export function pngFacts(bytes: Buffer): { width: number; height: number; pixelsPerMetre: number | null } {
  const density = bytes.indexOf("pHYs");
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    pixelsPerMetre: density < 0 ? null : bytes.readUInt32BE(density + 4),
  };
}

/** Cells of a CSV file with a byte order mark, quotes undone. */
export function csvCells(bytes: Buffer): string[][] {
  const text = bytes.toString("utf8");
  if (!text.startsWith("\u{feff}")) throw new Error("the file has no byte order mark: Excel would garble it");
  return text
    .slice(1)
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? "",
      ),
    );
}
