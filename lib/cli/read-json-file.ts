import { readFile } from "node:fs/promises";
import { CliError } from "./cli-error";
import type { CommandContext } from "./command-context";

/** The parsed content of a JSON file. @throws {CliError} when it is absent, unreadable or not JSON */
export async function readJsonFile({ resolve }: CommandContext, file: string): Promise<unknown> {
  const text = await readFile(resolve(file), "utf8").catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") throw new CliError((words) => words("file.not_found", { file }));
    if (code === "EISDIR") throw new CliError((words) => words("file.not_a_file", { file }));
    throw new CliError((words) => words("file.unreadable", { file, code }));
  });
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    throw new CliError((words) => words("file.json_not_valid", { file, message }));
  }
}
