import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { packedAddress } from "./lib/contracts/negotiation";
import { SECURITY_HEADERS } from "./lib/contracts/security-headers";

const securityHeaders = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  serverExternalPackages: ["@libsql/client", "libsql"],
  poweredByHeader: false,
  reactStrictMode: true,
  // Normalised, 127.0.0.1 becomes localhost, and what the proxy rewrites is taken for another site and fetched over the wire.
  skipProxyUrlNormalize: true,
  headers: async () => [{ source: "/:path*", headers: securityHeaders }, ...packedAddress("/api/v1/league")],
  // Types are checked by `npm run check`; building twice for them would double the first start.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
