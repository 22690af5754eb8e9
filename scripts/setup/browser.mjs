import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Refusal } from "./refusal.mjs";
import { ROOT, runCommand, runPackage } from "./run-command.mjs";

const MINUTE = 60_000;
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable"];
const APPLICATIONS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS_PLACES = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

/** How each system's package manager installs a browser and a font with Chinese characters. */
const INSTALLERS = [
  { tool: "apt-get", steps: [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]] },
  { tool: "dnf", steps: [["install", "-y", "chromium", "google-noto-sans-cjk-fonts"]] },
  { tool: "zypper", steps: [["--non-interactive", "install", "chromium", "noto-sans-sc-fonts"]] },
  { tool: "pacman", steps: [["-Sy", "--noconfirm", "chromium", "noto-fonts-cjk"]] },
  { tool: "apk", steps: [["add", "chromium", "font-noto-cjk"]] },
  { tool: "brew", steps: [["install", "--cask", "chromium"]] },
  {
    tool: "winget",
    steps: [["install", "--silent", "--accept-package-agreements", "--accept-source-agreements", "Google.Chrome"]],
  },
];

/**
 * Places where a system keeps a Chromium, most likely first. `CHROMIUM_PATH` comes before all.
 * @returns {string[]} paths that need not exist
 */
export function placesOfBrowsers({ platform, env }) {
  const given = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : [];
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    return [...given, ...WINDOWS_PLACES.flatMap((place) => roots.map((root) => path.win32.join(root, place)))];
  }
  const folders = (env.PATH ?? "").split(":").filter(Boolean);
  const onPath = NAMES.flatMap((name) => [...folders, "/snap/bin"].map((folder) => path.posix.join(folder, name)));
  if (platform !== "darwin") return [...given, ...onPath];
  const bundles = APPLICATIONS.flatMap((name) =>
    ["/Applications", path.posix.join(env.HOME ?? "/", "Applications")].map(
      (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  );
  return [...given, ...bundles, ...onPath];
}

/**
 * The path of a Chromium that starts: the system's, else Playwright's own, else one installed now.
 * @throws {Refusal} when none can be had, with what was tried
 */
export async function ensureBrowser() {
  const found = (await findSystemBrowser()) ?? (await findOwnBrowser());
  if (found) {
    await ensureFont();
    return found;
  }
  console.log("No Chromium found; installing one …");
  const tried = [await installOwnBrowser()];
  const downloaded = await findOwnBrowser();
  if (downloaded) {
    await ensureFont();
    return downloaded;
  }
  tried.push(await installFromSystem());
  const installed = await findSystemBrowser();
  if (installed) return installed;
  throw new Refusal(
    `The end-to-end tests need a Chromium and none could be had:\n  ${tried.join("\n  ")}\nInstall Chromium or Chrome, or name one in CHROMIUM_PATH, and run the tests again.`,
  );
}

/** Playwright's own, with the system libraries it needs when it was downloaded but does not start. */
async function installOwnBrowser() {
  const { output } = await runPackage("playwright/cli.js", ["install", "chromium"], {
    quiet: true,
    timeoutMs: 5 * MINUTE,
  });
  if (existsSync(ownBrowser()) && process.platform === "linux" && !(await findOwnBrowser())) {
    await runAsRoot(process.execPath, [path.join(ROOT, "node_modules/playwright/cli.js"), "install-deps", "chromium"]);
  }
  return `playwright install chromium: ${firstFault(output)}`;
}

async function findSystemBrowser() {
  for (const place of placesOfBrowsers({ platform: process.platform, env: process.env })) {
    if (existsSync(place) && (await starts(place))) return place;
  }
  return null;
}

function ownBrowser() {
  return createRequire(path.join(ROOT, "package.json"))("@playwright/test").chromium.executablePath();
}

async function findOwnBrowser() {
  const place = ownBrowser();
  return existsSync(place) && (await starts(place)) ? place : null;
}

/** A launcher that only points to a shop, or a browser without its libraries, does not answer. */
async function starts(place) {
  if (process.platform === "win32") return true;
  return (await runCommand(place, ["--version"], { quiet: true, timeoutMs: MINUTE })).code === 0;
}

async function installFromSystem() {
  for (const { tool, steps } of INSTALLERS) {
    if (!(await answers(tool))) continue;
    for (const args of steps) {
      const { code, output } = await runAsRoot(tool, args);
      if (code !== 0) return `${tool} ${args[0]}: ${firstFault(output)}`;
    }
    return `${tool}: done`;
  }
  return "no package manager found";
}

async function ensureFont() {
  if (process.platform !== "linux") return;
  const { code, output } = await runCommand("fc-list", [":lang=zh"], { quiet: true });
  if (code === 0 && output.trim() !== "") return;
  if (await answers("apt-get")) {
    await runAsRoot("apt-get", ["update"]);
    const installed = await runAsRoot("apt-get", ["install", "-y", "--no-install-recommends", "fonts-noto-cjk"]);
    if (installed.code === 0) return;
  }
  console.log("! No font with Chinese characters: pictures will show boxes. Install Noto Sans CJK.");
}

async function answers(tool) {
  const windows = process.platform === "win32";
  return (await runCommand(tool, ["--version"], { quiet: true, shell: windows, timeoutMs: MINUTE })).code === 0;
}

function runAsRoot(tool, args) {
  const how = { quiet: true, timeoutMs: 15 * MINUTE, env: { DEBIAN_FRONTEND: "noninteractive" } };
  const needsRoot = process.platform === "linux" && process.getuid?.() !== 0;
  return needsRoot ? runCommand("sudo", ["-n", tool, ...args], how) : runCommand(tool, args, how);
}

/** The line of an installer's output that says most: its first error, else its last line. */
function firstFault(output) {
  const lines = output.trim().split("\n");
  return lines.find((line) => /\b(error|failed|unable|denied)\b/i.test(line))?.trim() ?? lines.at(-1) ?? "";
}
