// Loaded into the server before anything else: writes down every address it connects to or looks up
// that is not this machine. The journeys then expect the list to be empty.

import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const LOCAL = new Set(["localhost", "127.0.0.1", "::1", "0.0.0.0", "::"]);
const log = process.env.CONNECTIONS_LOG;

if (log) {
  const note = (what) => appendFileSync(log, `${what}\n`);
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...args) {
    const given = Array.isArray(args[0]) ? args[0][0] : args[0];
    const host =
      typeof given === "object" && given !== null ? given.host : typeof args[1] === "string" ? args[1] : undefined;
    const piped = typeof given === "object" && given !== null && "path" in given && given.path;
    if (!piped && host && !LOCAL.has(host)) note(`connect ${host}`);
    return connect.apply(this, args);
  };
  const lookup = dns.lookup;
  dns.lookup = (host, ...rest) => {
    if (host && !LOCAL.has(host) && net.isIP(host) === 0) note(`look up ${host}`);
    return lookup.call(dns, host, ...rest);
  };
  syncBuiltinESMExports();
}
