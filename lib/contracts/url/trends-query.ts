import { z } from "zod";
import { BRANCH_KINDS, type BranchKind } from "@/lib/core/units/unit";
import { nodeField, periodField } from "./fields";

/** How many series can still be read side by side. */
export const MOST_TREND_SUBJECTS = 24;

/** Whom a series is about: a unit by code, or all branches of a kind within the viewer's scope. */
export type TrendSubject =
  | { readonly unit: string; readonly kind?: undefined }
  | { readonly kind: BranchKind; readonly unit?: undefined };

const KIND = /^kind:(.+)$/;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** `a,b,kind:rural` as subjects, each once; codes are checked for their shape alone. Absent means the viewer's own unit. */
export const subjectsField = z
  .string()
  .transform((text, context): TrendSubject[] => {
    const parts = [...new Set(text.split(","))];
    if (parts.length > MOST_TREND_SUBJECTS) context.addIssue({ code: "custom", message: "too many series" });
    return parts.flatMap((part): TrendSubject[] => {
      const kind = KIND.exec(part)?.[1];
      const known = BRANCH_KINDS.find((candidate) => candidate === kind);
      if (known) return [{ kind: known }];
      if (kind === undefined && CODE.test(part)) return [{ unit: part }];
      context.addIssue({ code: "custom", message: `"${part}" is neither a unit code nor a kind` });
      return [];
    });
  })
  .optional();

/** A subject as it is written in an address. */
export function subjectText(subject: TrendSubject): string {
  return subject.kind === undefined ? subject.unit : `kind:${subject.kind}`;
}

/** `/trends`: whom, on what, up to which period. */
export const trendsQuery = z.strictObject({ period: periodField, unit: subjectsField, node: nodeField });
export type TrendsQuery = z.infer<typeof trendsQuery>;
