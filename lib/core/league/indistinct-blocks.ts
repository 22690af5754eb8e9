import { rankingKey } from "./competition-ranks";
import type { ScoreWithLimits } from "./rank-intervals";

/** Neighbours in a table none of whose differences is clear. */
export interface IndistinctBlock {
  /** Row numbers of the input, best score first, ties by code. */
  readonly rows: readonly number[];
}

export interface CodedScore extends ScoreWithLimits {
  /** Names the unit; decides the order of ties. */
  readonly code: string;
}

/**
 * Parts a table into blocks of neighbours that cannot be told apart: from the best unit on, a block takes in the next
 * one as long as it is not clearly behind any unit of the block (the pairwise test of rank intervals).
 * @param rows in any order; the score and its 95 % limits in one unit
 * @returns blocks from best to last; every row stands in one, alone where it differs from both neighbours
 * @throws {RangeError} when a score lies outside its limits, a figure is not finite or a code occurs twice
 * @see METHOD.md#blocks-that-cannot-be-told-apart
 */
export function indistinctBlocks(rows: readonly CodedScore[]): IndistinctBlock[] {
  checkRows(rows);
  const order = [...rows.keys()].sort((a, b) => inOrder(rows[a], rows[b]));
  const blocks: number[][] = [];
  let block: number[] = [];
  for (const row of order) {
    if (block.some((member) => isClearlyBehind(rows[row], rows[member]))) {
      blocks.push(block);
      block = [];
    }
    block.push(row);
  }
  if (block.length > 0) blocks.push(block);
  return blocks.map((members) => ({ rows: members }));
}

function inOrder(a: CodedScore | undefined, b: CodedScore | undefined): number {
  if (!a || !b) return 0;
  return rankingKey(b.score) - rankingKey(a.score) || (a.code < b.code ? -1 : 1);
}

/** The lead of the better, squared, exceeds the squared distances to its lower and the other's upper limit. */
function isClearlyBehind(row: CodedScore | undefined, better: CodedScore | undefined): boolean {
  if (!row || !better) return false;
  const lead = rankingKey(better.score) - rankingKey(row.score);
  return lead > 0 && lead * lead > rankingKey(better.score - better.low) ** 2 + rankingKey(row.high - row.score) ** 2;
}

function checkRows(rows: readonly CodedScore[]) {
  for (const { score, low, high } of rows) {
    if (!(low <= score && score <= high && low > -Infinity && high < Infinity)) {
      throw new RangeError(`${score} does not lie between its limits ${low} and ${high}`);
    }
  }
  if (new Set(rows.map(({ code }) => code)).size < rows.length) throw new RangeError("a code occurs twice");
}
