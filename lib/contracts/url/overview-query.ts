import { z } from "zod";
import { periodField, unitField } from "./fields";

/** `/`: the overview. */
export const overviewQuery = z.strictObject({ period: periodField, unit: unitField });
