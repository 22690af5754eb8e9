import http from "node:http";
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

/** A port that is free at this moment. */
export function findFreePort(host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Resolves once a server answers there, whatever it says. */
export async function waitForAnswer(host, port) {
  const reach = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  while (!(await answersAt(reach, port))) await new Promise((resolve) => setTimeout(resolve, 25));
}

function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer().once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

function answersAt(host, port) {
  return new Promise((resolve) => {
    const request = http.get({ host, port, path: "/icon.svg", agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once("error", () => resolve(false));
  });
}
