/** Ways an answer can be packed, best first. */
export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The best packing that a request accepts.
 * @param header `Accept-Encoding`; null when absent
 */
export function acceptedEncoding(header: string | null): Encoding {
  const accepted = new Map<string, number>();
  for (const part of (header ?? "").split(",")) {
    const [name = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    accepted.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  return ENCODINGS.find((encoding) => (accepted.get(encoding) ?? 0) > 0) ?? "identity";
}

/**
 * Whether a request holds these bytes already.
 * @param header `If-None-Match`; null when absent
 */
export function matchesTag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const held = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return held.includes("*") || held.includes(etag);
}
