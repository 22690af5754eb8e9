// `npm run -s bm -- <command>`: the command line. Built-in modules only, so that it can say what is missing.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

if (!existsSync(path.join(root, "node_modules", "tsx"))) {
  console.error("The dependencies are not installed. Run `npm install` first (`npm start` does it too).");
  process.exit(1);
}

// npm changes to the program's folder; names of files are meant from where the person stands.
const where = process.env.INIT_CWD ?? process.cwd();
const child = spawn(
  process.execPath,
  [
    "--conditions=react-server",
    "--import",
    "tsx",
    path.join("lib", "cli", "bm.ts"),
    "--cwd",
    where,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", windowsHide: true },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("close", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
