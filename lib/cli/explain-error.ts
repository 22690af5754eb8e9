import { databaseFaultOf } from "@/db/fault";
import {
  NoResultError,
  NoUnitResultError,
  UnknownNodeError,
  UnknownPeriodError,
  UnknownUnitError,
} from "@/lib/data/errors";
import { SchemeVersionTakenError } from "@/lib/data/schemes/writes";
import { EnvironmentError } from "@/lib/env";
import { ImportFileError } from "@/lib/imports/import-file-error";
import { MappingError } from "@/lib/imports/load-mapping";
import { NoSchemeError, PublishedPeriodError } from "@/lib/jobs/score-period";
import { NotEmptyError } from "@/seeds/demo/load-demo";
import { CliError } from "./cli-error";
import type { CliWords } from "./words";

/** What a failed command says, and with which status it ends. */
export interface Explained {
  /** What is wrong, where, and what to do next. */
  readonly message: string;
  readonly exitCode: 1 | 2;
}

/** An error in words for the person at the terminal; never a stack. */
export function explainError(error: unknown, words: CliWords, db: string): Explained {
  if (error instanceof CliError) return { message: error.say(words), exitCode: error.exitCode };
  const known =
    ofImport(error, words) ?? ofRequest(error, words) ?? ofJob(error, words) ?? ofDatabase(error, words, db);
  const message =
    known ?? words("fault.unexpected", { message: error instanceof Error ? error.message : String(error) });
  return { message, exitCode: 1 };
}

function ofImport(error: unknown, words: CliWords): string | null {
  if (!(error instanceof ImportFileError)) return null;
  const values = { ...NOTHING_TO_SAY, ...error.details, file: error.file };
  const first = words(`file.${error.fault}`, values);
  if (!(error instanceof MappingError)) return first;
  const lines = error.problems.map(({ fault, path, value }) => words(`mapping.${fault}`, { path, value }));
  return [first, ...lines].join("\n  ");
}

/** Every value a sentence about a file may name; each error brings those of its own. */
const NOTHING_TO_SAY = {
  ...{ code: "", bytes: 0, encoding: "", line: 0, byte: 0, value: "", missing: "", there: "", column: "" },
  ...{ message: "", problems: 0, mapping: "", asked: "" },
};

function ofRequest(error: unknown, words: CliWords): string | null {
  if (error instanceof UnknownPeriodError) return words("fault.period_unknown", { value: error.period });
  if (error instanceof UnknownUnitError) return words("fault.unit_unknown", { value: error.unit });
  if (error instanceof UnknownNodeError) return words("fault.node_unknown", { value: error.node });
  if (error instanceof NoResultError) return words("fault.no_result");
  if (error instanceof NoUnitResultError) {
    return words("fault.no_unit_result", { value: error.unit, period: error.period });
  }
  return null;
}

function ofJob(error: unknown, words: CliWords): string | null {
  if (error instanceof NoSchemeError) return words("fault.noScheme", { period: periodIn(error) });
  if (error instanceof SchemeVersionTakenError) return words("fault.schemeTaken");
  if (error instanceof PublishedPeriodError) return words("fault.published", { period: periodIn(error) });
  if (error instanceof NotEmptyError) return words("fault.notEmpty");
  if (error instanceof EnvironmentError) return words("fault.environment", { message: error.message });
  return null;
}

function periodIn(error: Error): string {
  return /\d{4}-\d{2}/.exec(error.message)?.[0] ?? "";
}

function ofDatabase(error: unknown, words: CliWords, db: string): string | null {
  const fault = databaseFaultOf(error);
  return fault && words(`fault.${fault}`, { db });
}
