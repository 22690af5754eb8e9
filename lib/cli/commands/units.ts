import { type UnitTree, unitTreeSchema } from "@/lib/contracts/unit-tree";
import { listUnits, type UnitListing } from "@/lib/data/units/reads";
import { recordUnits, UnitTreeError } from "@/lib/data/units/writes";
import { CliError } from "../cli-error";
import type { CommandContext } from "../command-context";
import { type OutputFormat, printJson, printListing } from "../print-listing";
import { readJsonFile } from "../read-json-file";

/** `units`: the units there are. */
export async function listUnitsCommand(context: CommandContext, format: OutputFormat): Promise<void> {
  const { terminal, words, terms } = context;
  const units = await context.withDatabase("read", listUnits);
  if (format === "json") return printJson(terminal, units);
  if (units.length === 0) terminal.err(words("listed.none"));
  printListing<UnitListing>(
    terminal,
    format,
    [
      { id: "code", head: words("column.code"), cell: (unit) => unit.code },
      {
        ...{ id: "level", head: words("column.level"), cell: (unit) => unit.level },
        shown: (unit) => terms(`level.${unit.level}`),
      },
      { id: "name", head: words("column.name"), cell: (unit) => unit.name },
      { id: "parent", head: words("column.parent"), cell: (unit) => unit.parent },
      {
        ...{ id: "kind", head: words("column.kind"), cell: (unit) => unit.kind },
        shown: (unit) => (unit.kind === null ? "" : terms(`kind.${unit.kind}`)),
      },
      { id: "from", head: words("column.from"), cell: (unit) => unit.from },
      { id: "to", head: words("column.to"), cell: (unit) => unit.to },
    ],
    units,
  );
}

/** `units --load FILE`: stores the units of a file, all or none. */
export async function loadUnitsCommand(context: CommandContext, file: string): Promise<void> {
  const { terminal, words } = context;
  const tree = await readTree(context, file);
  await context.withDatabase("write", async (db) => {
    const tx = await db.$client.transaction("write");
    try {
      const recorded = await recordUnits(tx, tree);
      await tx.commit();
      terminal.err(words("units.loaded", recorded));
    } catch (error) {
      if (!(error instanceof UnitTreeError)) throw error;
      const lines = error.faults.map(({ fault, unit, value }) => words(`tree.${fault}`, { unit, value }));
      throw new CliError(() => [words("tree.title", { file }), ...lines].join("\n  "));
    } finally {
      tx.close();
    }
  });
}

async function readTree(context: CommandContext, file: string): Promise<UnitTree> {
  const { words } = context;
  const parsed = unitTreeSchema.safeParse(await readJsonFile(context, file));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) =>
    words("mapping.shape", { path: issue.path.join("."), value: issue.message }),
  );
  throw new CliError(() => [words("tree.title", { file }), ...lines].join("\n  "));
}
