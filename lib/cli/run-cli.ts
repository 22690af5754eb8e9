import { CommanderError } from "commander";
import { type CommandContext, commandContext, type GlobalOptions } from "./command-context";
import { explainError } from "./explain-error";
import { buildProgram, localeAsked, usageFault } from "./program";
import type { Terminal } from "./terminal";
import { cliWords } from "./words";

/**
 * Runs one command to its end.
 * @param args as typed, without the program's own name
 * @returns the exit status: 0 done, 1 not done, 2 written wrongly
 */
export async function runCli(args: readonly string[], terminal: Terminal, now: Date): Promise<number> {
  const locale = localeAsked(args);
  const words = cliWords(locale);
  let database = "";
  const contextOf = (globals: GlobalOptions): CommandContext => {
    const context = commandContext(globals, { terminal, locale, now });
    database = context.databaseName;
    return context;
  };
  try {
    const program = buildProgram(words, terminal, contextOf);
    if (args.every((arg, i) => arg.startsWith("--cwd") || args[i - 1] === "--cwd")) {
      terminal.err(program.helpInformation().trimEnd());
      return 2;
    }
    await program.parseAsync([...args], { from: "user" });
    return 0;
  } catch (error) {
    const shown = error instanceof CommanderError ? usageFault(error) : error;
    if (shown === null) return 0;
    const { message, exitCode } = explainError(shown, words, database);
    terminal.err(message);
    return exitCode;
  }
}
