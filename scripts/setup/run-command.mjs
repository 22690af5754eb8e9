import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the program. Built-in modules only in this folder: it runs before dependencies stand. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a program to its end.
 * @param {string} command program or path of it
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, shell?: boolean, timeoutMs?: number, cwd?: string }} [how]
 *   `quiet` keeps its output for the caller instead of showing it
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 when it could not be started, 124 when time ran out
 */
export function runCommand(command, args, how = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: how.cwd ?? ROOT,
      env: { ...process.env, ...how.env },
      stdio: how.quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: how.shell ?? false,
      windowsHide: true,
    });
    const heard = [];
    child.stdout?.on("data", (chunk) => heard.push(chunk));
    child.stderr?.on("data", (chunk) => heard.push(chunk));
    let late = false;
    const timer = how.timeoutMs
      ? setTimeout(() => {
          late = true;
          child.kill();
        }, how.timeoutMs)
      : undefined;
    const settle = (code, note = "") => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(heard).toString("utf8") + note });
    };
    child.on("error", (error) => settle(127, error.message));
    child.on("close", (code) => settle(late ? 124 : (code ?? 1), late ? "\ntime ran out" : ""));
  });
}

/** Runs npm, also where only the `npm` that started this script can be found. */
export function runNpm(args, how = {}) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return runCommand(process.execPath, [npm, ...args], how);
  const windows = process.platform === "win32";
  return runCommand(windows ? "npm.cmd" : "npm", args, { ...how, shell: windows });
}

/**
 * Runs a JavaScript file of an installed package with this Node; never a shell script from `node_modules/.bin`.
 * @param {string} file path inside `node_modules`, e.g. `next/dist/bin/next`
 */
export function runPackage(file, args, how = {}) {
  return runCommand(process.execPath, [path.join(ROOT, "node_modules", file), ...args], how);
}

/** Runs a TypeScript file of the program outside Next, with the server-only modules it may need. */
export function runTypeScript(file, args, how = {}) {
  return runCommand(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], how);
}
