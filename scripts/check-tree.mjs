// Rules about files themselves: size, names, cited headings, forbidden words. Part of `npm run check`.
import { readFileSync } from "node:fs";
import path from "node:path";
import { listFiles } from "./setup/content-hash.mjs";
import { ROOT } from "./setup/run-command.mjs";

const ROOMS = ["app", "db", "e2e", "lib", "messages", "scripts", "seeds"];
const MOST_LINES = 400;
const METHOD = "lib/core/METHOD.md";
const SOURCE = /\.(ts|tsx|mjs|cjs|css)$/;
const TEST = /\.(test|spec)\.(tsx?|mjs)$/;
const VAGUE = /(^|[/.-])(index|utils?|helpers?|common|misc)\.(ts|tsx|mjs|cjs)$|(^|\/)(utils?|helpers?|common|misc)\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/** Words that must not stand in a room, each with the reason given to whoever wrote one. */
const FORBIDDEN = [
  { words: /\b(TO[D]O|FIX[M]E|X{3})\b/, why: "unfinished work is not kept in the tree" },
  { words: /(^|[\s"'`(=])(\/(home|root|Users|work|tmp)\/|[A-Z]:\\\\)/, why: "no path of one machine" },
  {
    in: /^lib\/core\//,
    words: /\b(Date\.now|Math\.random|new Date\(\)|process\.|Intl\.|toLocale\w*String)\b/,
    why: "the core has no clock, chance, environment or locale",
  },
  { in: /^(app|db|lib|seeds)\/(?!env\.ts$)/, words: /\bprocess\.env\b/, why: "only lib/env.ts reads the environment" },
  {
    in: /^(app|lib)\/(?!format\/)/,
    words: /\bIntl\.\w+|\.toLocale\w*String\(/,
    why: "lib/format alone words numbers and dates",
  },
];

const faults = ROOMS.flatMap(listFiles).flatMap(judgeFile);
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);

/** Everything wrong with one file, each as `place: reason`. */
function judgeFile(file) {
  const named = judgeName(file);
  if (!SOURCE.test(file)) return named;
  const lines = readFileSync(path.join(ROOT, file), "utf8").replace(/\n$/, "").split("\n");
  const test = TEST.test(file);
  const long = !test && lines.length > MOST_LINES ? [`${file}: ${lines.length} lines; at most ${MOST_LINES}`] : [];
  const written = lines.flatMap((line, i) => [
    ...(test ? [] : judgeWords(file, line)).map((why) => `${file}:${i + 1}: ${why}`),
    ...judgeCitations(line).map((why) => `${file}:${i + 1}: ${why}`),
  ]);
  return [...named, ...long, ...written];
}

function judgeName(file) {
  const vague = VAGUE.test(file) ? [`${file}: name the idea instead`] : [];
  const name = path.basename(file);
  const plain = !/\.(ts|tsx|mjs|css)$/.test(name) || KEBAB.test(name.replace(/\.(ts|tsx|mjs|css)$/, ""));
  return plain ? vague : [...vague, `${file}: file names are in kebab-case`];
}

function judgeWords(file, line) {
  if (file === "scripts/check-tree.mjs") return [];
  return FORBIDDEN.filter((rule) => (rule.in?.test(file) ?? true) && rule.words.test(line)).map((rule) => rule.why);
}

function judgeCitations(line) {
  return [...line.matchAll(/METHOD\.md#([\w\u4e00-\u9fff-]+)/g)]
    .filter(([, heading]) => !methodHeadings().has(heading))
    .map(([, heading]) => `${METHOD} has no heading "${heading}"`);
}

/** Anchors of the headings of the method, as a Markdown viewer makes them. Read once. */
function methodHeadings() {
  methodHeadings.found ??= new Set(
    listFiles(METHOD)
      .flatMap((file) => readFileSync(path.join(ROOT, file), "utf8").split("\n"))
      .filter((line) => /^#{1,6} /.test(line))
      .map((line) => anchorOf(line.replace(/^#+ /, ""))),
  );
  return methodHeadings.found;
}

function anchorOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
