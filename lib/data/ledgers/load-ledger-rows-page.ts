import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/auth/viewer";
import type { LedgerRowsPage } from "@/lib/contracts/branch-page";
import type { LedgerRowsQuery } from "@/lib/contracts/url/branch-query";
import { loadBranchLife } from "@/lib/data/branches/load-branch-life";
import { database } from "@/lib/data/database";
import { InvalidParameterError, NoUnitResultError } from "@/lib/data/errors";
import { loadLedgerRows } from "./load-ledger-rows";

/**
 * The rows behind one figure for the viewer of this request.
 * @throws where `loadLedgerRows` does, but for a branch without a result and a page beyond the last: states of the page
 */
export const loadLedgerRowsPage = cache(
  async (unit: string, indicator: string, query: LedgerRowsQuery): Promise<LedgerRowsPage> => {
    const [{ scope }, db] = await Promise.all([requireViewer(), database()]);
    try {
      return { state: "rows", rows: await loadLedgerRows(db, scope, { unit, indicator, ...query }) };
    } catch (error) {
      if (error instanceof InvalidParameterError) {
        return { state: "fault", parameter: error.parameter, value: error.value, expected: error.expected ?? "" };
      }
      if (!(error instanceof NoUnitResultError)) throw error;
      return { state: "no_result", life: await loadBranchLife(db, scope, { unit, period: query.period }) };
    }
  },
);
