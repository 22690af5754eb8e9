import { z } from "zod";
import { periodField, unitField } from "./fields";

/** `/indicators` and the pages below it: the branches looked at, and when. */
export const indicatorsQuery = z.strictObject({ period: periodField, unit: unitField });
