import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { DEMO_PASSWORD, demoUsername } from "@/lib/auth/demo-accounts";

/** The product serving a county, with a session of its county officer. */
export interface Served {
  readonly origin: string;
  /** `Cookie` header of the session. */
  readonly cookie: string;
  readonly stop: () => Promise<void>;
}

/** Starts `npm start` on a database file and signs in. */
export async function serveCounty(file: string): Promise<Served> {
  const port = await findFreePort();
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), DATABASE_URL: `file:${file}` },
  });
  await new Promise<void>((resolve, reject) => {
    let heard = "";
    server.stdout.on("data", (chunk: Buffer) => {
      heard += chunk.toString("utf8");
      if (heard.includes("is ready at")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`the server ended with status ${code}: ${heard}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    cookie: await signIn(origin),
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
    },
  };
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ username: demoUsername("county_officer"), password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port could be had")),
      );
    });
  });
}
