/** Why a file, or the mapping for it, cannot be read at all. Nothing is written then. */
export const FILE_FAULTS = [
  "not_found",
  "not_a_file",
  "unreadable",
  "empty",
  "gzip_expected",
  "gzip_cut_off",
  "gzip_damaged",
  "encoding",
  "quote_not_closed",
  "quote_misplaced",
  "columns_missing",
  "column_twice",
  "changed_while_read",
  "mapping_not_json",
  "mapping_invalid",
  "ledger_differs",
  "no_branches",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** A file that cannot be read as a whole: which file, what is wrong, and where. */
export class ImportFileError extends Error {
  override name = "ImportFileError";
  constructor(
    readonly fault: FileFault,
    readonly file: string,
    /** What the wording needs: the line, the byte, the columns missing and those there are. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    const where = Object.entries(details).map(([name, value]) => `${name} ${value}`);
    super([`${file}: ${fault}`, ...where].join(", "));
  }
}
