import type { CliWords } from "./words";

/** A command that cannot be done as it was asked: the wording is made when the language is known. */
export class CliError extends Error {
  override name = "CliError";
  constructor(
    readonly say: (words: CliWords) => string,
    /** 2 when the command is written wrongly, 1 when it cannot be done. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super("the command cannot be done");
  }
}
