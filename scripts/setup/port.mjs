import net from "node:net";
import { Refusal } from "./refusal.mjs";

/** @throws {Refusal} when nothing can listen there, saying why and what to do */
export async function checkPort(host, port) {
  const code = await tryToListen(host, port);
  if (code === null) return;
  const reasons = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another with PORT.`,
    EACCES: `This account may not listen on port ${port}. Choose a port above 1023 with PORT.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not known.`,
  };
  throw new Refusal(reasons[code] ?? `Cannot listen on ${host}:${port} (${code}).`);
}

function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer().once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
