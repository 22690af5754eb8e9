/** Ways an answer can be packed, best first; `identity` is not at all. */
export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const refused = (name: string) => String.raw`.*\b${name}\s*;\s*q=0(?:\.0*)?\s*(?:,.*)?$`;
const accepted = (name: string) => String.raw`(?!${refused(name)}).*\b${name}\b.*`;

/** What an `Accept-Encoding` header looks like as a whole when it accepts a packing. */
export const ACCEPTS: Readonly<Record<"br" | "gzip", string>> = { br: accepted("br"), gzip: accepted("gzip") };

/**
 * The best packing that a request accepts.
 * @param header `Accept-Encoding`; null when absent
 */
export function acceptedEncoding(header: string | null): Encoding {
  const accepts = (name: "br" | "gzip") => header !== null && new RegExp(`^${ACCEPTS[name]}$`).test(header);
  return accepts("br") ? "br" : accepts("gzip") ? "gzip" : "identity";
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

/**
 * Rules that say of an address how its answers are packed, for the framework's configuration: a handler may not say it
 * itself (`content-encoding` is taken off its answers), and what is packed anew for everybody who asks serves a tenth as
 * many. A handler under such a rule packs every answer by `acceptedEncoding`.
 */
export function packedAddress(source: string) {
  const header = (value: string) => ({ type: "header" as const, key: "accept-encoding", value });
  const says = (value: string) => [{ key: "Content-Encoding", value }];
  return [
    { source, has: [header(ACCEPTS.br)], headers: says("br") },
    { source, has: [header(ACCEPTS.gzip)], missing: [header(ACCEPTS.br)], headers: says("gzip") },
  ];
}
