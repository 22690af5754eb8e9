import { z } from "zod";

/** Lower case is what is stored and compared; Chinese names are welcome. */
export const usernameShape = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u)
  .transform((name) => name.toLowerCase());

/** Length protects, rules of composition do not. */
export const passwordShape = z.string().min(10).max(128);

/** Name shown in the account menu: a post, not necessarily a person. */
export const accountNameShape = z.string().trim().min(1).max(60);
