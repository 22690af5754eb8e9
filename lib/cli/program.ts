import { Command, type CommanderError, Option } from "commander";
import { RESULT_STATUSES } from "@/db/schema/results";
import { LEDGER_IDS } from "@/lib/core/ledgers/ledger";
import { isLocale, LOCALES, type Locale } from "@/lib/format/locale";
import { CliError } from "./cli-error";
import type { CommandContext } from "./command-context";
import { branchCommand } from "./commands/branch";
import { demoCommand } from "./commands/demo";
import { importCommand } from "./commands/import";
import { leagueCommand } from "./commands/league";
import { migrateCommand } from "./commands/migrate";
import { refreshCommand } from "./commands/refresh";
import { listSchemesCommand, loadSchemeCommand } from "./commands/scheme";
import { trendCommand } from "./commands/trend";
import { listUnitsCommand, loadUnitsCommand } from "./commands/units";
import { OUTPUT_FORMATS, type OutputFormat } from "./print-listing";
import { readChoice, readCount, readDay, readPeriod, readPeriods, readSubjects } from "./read-options";
import type { Terminal } from "./terminal";
import type { CliWords } from "./words";

/** Options of all commands, as typed. */
interface Typed {
  readonly format: string;
  readonly load?: string;
  readonly from?: string;
  readonly ledger: string;
  readonly mapping: string;
  readonly asOf?: string;
  readonly strict?: true;
  readonly trial?: true;
  readonly rejected?: string;
  readonly period?: string | string[];
  readonly status: string;
  readonly node?: string;
  readonly unit?: string | string[];
  readonly branches?: string;
}

/**
 * The commands with their options and help.
 * @param contextOf makes what a command needs from the options that stand before it
 */
export function buildProgram(
  words: CliWords,
  terminal: Terminal,
  contextOf: (globals: { db?: string; cwd?: string }) => CommandContext,
): Command {
  const program = new Command("bm")
    .description(words("help.program"))
    .option("--db <file>", words("help.db"))
    .option("--lang <locale>", words("help.lang"), "zh-CN")
    .addOption(new Option("--cwd <folder>").hideHelp())
    .helpOption("-h, --help", words("help.help"))
    .helpCommand("help [command]", words("help.help"))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      // Said in the reader's language by whoever catches the error.
      writeErr: () => {},
      outputError: () => {},
    });

  const command = (
    usage: string,
    help: string,
    run: (context: CommandContext, typed: Typed, argument: string) => unknown,
  ) => {
    const made = program.command(usage).description(help).helpOption("-h, --help", words("help.help"));
    made.action(async () => {
      readChoice("--lang", String(program.opts().lang), LOCALES);
      await run(contextOf(program.opts()), made.opts(), made.args[0] ?? "");
    });
    return made;
  };
  const format = (made: Command) => made.option("--format <format>", words("help.format"), "table");
  const several = (value: string, before: string[] = []) => [...before, value];

  format(
    command("units", words("help.units"), (context, { load, format }) =>
      load === undefined ? listUnitsCommand(context, formatOf(format)) : loadUnitsCommand(context, load),
    ).option("--load <file>", words("help.unitsLoad")),
  );

  format(
    command("scheme", words("help.scheme"), (context, { load, from, format }) => {
      if (load === undefined) return listSchemesCommand(context, formatOf(format));
      if (from === undefined) throw new CliError((w) => w("usage.fromMissing"), 2);
      return loadSchemeCommand(context, load, readPeriod("--from", from));
    })
      .option("--load <file>", words("help.schemeLoad"))
      .option("--from <period>", words("help.schemeFrom")),
  );

  format(
    command("import", words("help.import"), (context, typed, file) =>
      importCommand(context, {
        ...{ file, mapping: typed.mapping, rejected: typed.rejected ?? null, format: formatOf(typed.format) },
        ledger: readChoice("--ledger", typed.ledger, LEDGER_IDS),
        asOf: typed.asOf === undefined ? null : readDay("--as-of", typed.asOf),
        ...{ strict: typed.strict ?? false, trial: typed.trial ?? false },
      }),
    )
      .argument("<file>", words("help.importFile"))
      .requiredOption("--ledger <ledger>", words("help.importLedger"))
      .requiredOption("--mapping <file>", words("help.importMapping"))
      .option("--as-of <day>", words("help.importAsOf"))
      .option("--strict", words("help.importStrict"))
      .option("--trial", words("help.importTrial"))
      .option("--rejected <file>", words("help.importRejected")),
  );

  command("refresh", words("help.refresh"), (context, { asOf, period, status }) =>
    refreshCommand(context, {
      asOf: asOf === undefined ? null : readDay("--as-of", asOf),
      periods: readPeriods("--period", [period ?? []].flat()),
      status: readChoice("--status", status, RESULT_STATUSES),
    }),
  )
    .option("--as-of <day>", words("help.refreshAsOf"))
    .option("--period <period>", words("help.refreshPeriod"), several)
    .option("--status <status>", words("help.refreshStatus"), "provisional");

  format(
    command("league", words("help.league"), (context, { period, node, unit, format }) =>
      leagueCommand(context, { period: periodOf(period), node, unit: one(unit), format: formatOf(format) }),
    )
      .option("--period <period>", words("help.period"))
      .option("--node <id>", words("help.node"))
      .option("--unit <code>", words("help.unit")),
  );

  format(
    command("trend", words("help.trend"), (context, { period, node, unit, format }) =>
      trendCommand(context, {
        ...{ subjects: readSubjects("--unit", [unit ?? []].flat()), node },
        ...{ period: periodOf(period), format: formatOf(format) },
      }),
    )
      .option("--unit <code>", words("help.trendUnit"), several)
      .option("--node <id>", words("help.node"))
      .option("--period <period>", words("help.period")),
  );

  format(
    command("branch", words("help.branch"), (context, { period, format }, unit) =>
      branchCommand(context, { unit, period: periodOf(period), format: formatOf(format) }),
    )
      .argument("<code>", words("help.branchCode"))
      .option("--period <period>", words("help.period")),
  );

  command("demo", words("help.demo"), (context, { branches }) =>
    demoCommand(context, branches === undefined ? undefined : readCount("--branches", branches)),
  ).option("--branches <count>", words("help.demoBranches"));

  command("migrate", words("help.migrate"), migrateCommand);
  return program;
}

/** The language asked for, before the options are read: messages about the options themselves need it. */
export function localeAsked(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[at]?.includes("=") ? args[at]?.slice("--lang=".length) : args[at + 1];
  return at !== -1 && asked !== undefined && isLocale(asked) ? asked : "zh-CN";
}

const USAGE_FAULTS: Readonly<
  Record<
    string,
    "unknownCommand" | "unknownOption" | "missingArgument" | "missingOption" | "optionValue" | "excessArguments"
  >
> = {
  "commander.unknownCommand": "unknownCommand",
  "commander.unknownOption": "unknownOption",
  "commander.missingArgument": "missingArgument",
  "commander.missingMandatoryOptionValue": "missingOption",
  "commander.optionMissingArgument": "optionValue",
  "commander.excessArguments": "excessArguments",
};

/** A command written wrongly, in words; null when help was asked for, which is no fault. */
export function usageFault(error: CommanderError): CliError | null {
  if (error.exitCode === 0) return null;
  const detail = /'([^']+)'/.exec(error.message)?.[1] ?? error.message.replace(/^error: /, "");
  const fault = USAGE_FAULTS[error.code] ?? "other";
  return new CliError((words) => `${words(`usage.${fault}`, { detail })} ${words("usage.seeHelp")}`, 2);
}

function formatOf(typed: string): OutputFormat {
  return readChoice("--format", typed, OUTPUT_FORMATS);
}

function periodOf(typed: Typed["period"]) {
  const period = one(typed);
  return period === undefined ? undefined : readPeriod("--period", period);
}

function one(typed: string | string[] | undefined): string | undefined {
  return Array.isArray(typed) ? typed[0] : typed;
}
