import { readFile } from "node:fs/promises";
import { type Mapping, mappingSchema } from "@/lib/contracts/mapping";
import { type MappingFault, mappingFaults } from "@/lib/contracts/mapping-faults";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { ImportFileError } from "./import-file-error";
import { isPersonalHeading } from "./personal-data";

/** Something wrong with a mapping file: of its shape (in words), or against its ledger. */
export type MappingProblem =
  | { readonly fault: MappingFault["fault"] | "personal_column"; readonly path: string; readonly value: string }
  | { readonly fault: "shape"; readonly path: string; readonly value: string };

/** A mapping that cannot be used, with every reason at once. */
export class MappingError extends ImportFileError {
  override name = "MappingError";
  constructor(
    file: string,
    readonly problems: readonly MappingProblem[],
  ) {
    super("mapping_invalid", file, { problems: problems.length });
  }
}

/**
 * Reads and checks a mapping file.
 * @throws {ImportFileError} when it cannot be read or is not JSON
 * @throws {MappingError} when it does not fit the contract, or its ledger
 */
export async function loadMapping(path: string): Promise<Mapping> {
  const parsed = mappingSchema.safeParse(parseJson(await readText(path), path));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), value: issue.message }));
    throw new MappingError(
      path,
      problems.map((problem) => ({ fault: "shape", ...problem })),
    );
  }
  const problems = [...mappingFaults(parsed.data), ...personalColumns(parsed.data)];
  if (problems.length > 0) throw new MappingError(path, problems);
  return parsed.data;
}

/** Text fields are the only ones that could take in a person's data; their columns are judged by their headings. */
function personalColumns({ ledger, fields }: Mapping): MappingProblem[] {
  return LEDGERS[ledger].fields.flatMap((field): MappingProblem[] => {
    const source = fields[field.name];
    if (field.type !== "text" || !source || !("column" in source) || !isPersonalHeading(source.column)) return [];
    return [{ fault: "personal_column", path: `fields.${field.name}`, value: source.column }];
  });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") throw new ImportFileError("not_found", path);
    if (code === "EISDIR") throw new ImportFileError("not_a_file", path);
    throw new ImportFileError("unreadable", path, { code });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    throw new ImportFileError("mapping_not_json", path, { message: error instanceof Error ? error.message : "" });
  }
}
