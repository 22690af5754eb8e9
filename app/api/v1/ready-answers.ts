import { SECURITY_HEADERS } from "@/lib/contracts/security-headers";

/** An answer whose bytes are at hand. */
export interface Ready {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Gives the answer to a request; null where it must be refused, which the route does with its reason. */
export type GiveReady = (headers: Headers, address: URL) => Promise<Ready | null>;

/** Read by the server of `npm start`, which is no part of the build. */
const holder = globalThis as typeof globalThis & { branchmarkReady?: Map<string, GiveReady> };

/**
 * Lets the server give a route's answers out by itself: for bytes kept ready, the way through the router costs several
 * times the answer. The route must give the same answers.
 */
export function giveOutDirectly(path: string, give: GiveReady): void {
  holder.branchmarkReady ??= new Map();
  holder.branchmarkReady.set(path, async (headers, address) => {
    const ready = await give(headers, address);
    return ready && { ...ready, headers: { ...SECURITY_HEADERS, ...ready.headers } };
  });
}
