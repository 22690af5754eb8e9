/**
 * Where to go after signing in: a path of this site.
 * @returns `/` for anything that could lead elsewhere, such as `//other.example` or a full address
 */
export function safeReturnPath(text: string | null | undefined): string {
  if (!text?.startsWith("/") || text.startsWith("//") || /[\\\p{Cc}]/u.test(text)) return "/";
  return text;
}
