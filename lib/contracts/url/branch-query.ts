import { z } from "zod";
import { pageField, periodField } from "./fields";

/** `/branches/[code]`: the branch stands in the path. */
export const branchQuery = z.strictObject({ period: periodField });

/** Which of the rows behind a figure: those counted, those that kept it from being full, or those left out of it. */
export const ROW_CHOICES = ["all", "short", "left_out"] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** `/branches/[code]/indicators/[id]`: the ledger rows behind one figure. */
export const ledgerRowsQuery = z.strictObject({
  period: periodField,
  rows: z.enum(ROW_CHOICES).optional(),
  /** Which part of an indicator that adds up several ledgers, from 1. */
  part: pageField,
  page: pageField,
});
export type LedgerRowsQuery = z.infer<typeof ledgerRowsQuery>;
