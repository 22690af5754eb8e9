import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { packedAddress } from "./lib/contracts/negotiation";

/** For every answer; the content policy of pages needs a nonce and is set by the proxy. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  serverExternalPackages: ["@libsql/client", "libsql"],
  poweredByHeader: false,
  reactStrictMode: true,
  // Normalised, 127.0.0.1 becomes localhost, and what the proxy rewrites is taken for another site and fetched over the wire.
  skipProxyUrlNormalize: true,
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }, ...packedAddress("/api/v1/league")],
  // Types are checked by `npm run check`; building twice for them would double the first start.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
