import { z } from "zod";

/** `/api/v1/search`: what the reader has typed so far. */
export const searchQuery = z.strictObject({ q: z.string().trim().min(1).max(64) });
