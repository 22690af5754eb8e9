import type { Mapping } from "@/lib/contracts/mapping";
import { ImportFileError } from "./import-file-error";

/** Where each column of a file stands. */
export class Header {
  private readonly positions: ReadonlyMap<string, number>;

  /**
   * @param names the cells of the header row
   * @throws {ImportFileError} when the mapping names a column that is not there, or stands there twice
   */
  constructor(
    readonly names: readonly string[],
    mapping: Mapping,
    path: string,
  ) {
    const trimmed = names.map((name) => name.trim());
    this.positions = new Map(trimmed.map((name, position) => [name, position]));
    const wanted = mappedColumns(mapping);
    const missing = wanted.filter((name) => !this.positions.has(name));
    if (missing.length > 0) {
      throw new ImportFileError("columns_missing", path, {
        missing: missing.join(", "),
        there: trimmed.join(", "),
      });
    }
    const twice = wanted.filter((name) => trimmed.indexOf(name) !== trimmed.lastIndexOf(name));
    if (twice.length > 0) throw new ImportFileError("column_twice", path, { column: twice.join(", ") });
  }

  /** Position of a column the mapping names. */
  positionOf(column: string): number {
    const position = this.positions.get(column);
    if (position === undefined) throw new RangeError(`the mapping does not name ${column}`);
    return position;
  }

  /** Columns of the file the mapping makes no use of: they are not stored. */
  unused(mapping: Mapping): string[] {
    const used = new Set(mappedColumns(mapping));
    return [...this.positions.keys()].filter((name) => !used.has(name));
  }
}

/** Every column a mapping names, once. */
export function mappedColumns(mapping: Mapping): string[] {
  const fields = Object.values(mapping.fields).flatMap((source) => ("column" in source ? [source.column] : []));
  const published = mapping.published.flatMap((figure) =>
    figure.kind === "share" ? [figure.column, figure.part, figure.whole] : [figure.column],
  );
  return [
    ...new Set([
      ...mapping.key.columns,
      mapping.unit.column,
      ...fields,
      ...Object.values(mapping.columnSets).flat(),
      ...mapping.skip.map((rule) => rule.column),
      ...published,
    ]),
  ];
}
