import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/auth/viewer";
import type { IndicatorDetail, IndicatorList, LensDetail } from "@/lib/contracts/indicator";
import { database } from "@/lib/data/database";
import { loadIndicator } from "./load-indicator";
import { loadIndicators } from "./load-indicators";
import { loadLens } from "./load-lens";

async function viewed() {
  const [{ scope }, db] = await Promise.all([requireViewer(), database()]);
  return { db, scope };
}

/**
 * All indicators for the viewer of this request.
 * @throws where `loadIndicators` does
 */
export async function loadIndicatorsPage(query: {
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}): Promise<IndicatorList> {
  const { db, scope } = await viewed();
  return loadIndicators(db, scope, query);
}

/**
 * One indicator for the viewer of this request. Read once per request.
 * @throws where `loadIndicator` does
 */
export const loadIndicatorPage = cache(
  async (id: string, unit: string | undefined, period: string | undefined): Promise<IndicatorDetail> => {
    const { db, scope } = await viewed();
    return loadIndicator(db, scope, { id, unit, period });
  },
);

/**
 * One lens for the viewer of this request. Read once per request.
 * @throws where `loadLens` does
 */
export const loadLensPage = cache(
  async (id: string, unit: string | undefined, period: string | undefined): Promise<LensDetail> => {
    const { db, scope } = await viewed();
    return loadLens(db, scope, { id, unit, period });
  },
);
