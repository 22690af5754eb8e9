// The import table of the house style: imports point towards lib/core.
// Tests, and what only tests use.
const TEST = "(\\.test\\.tsx?$|/testing/)";
const PURE_PACKAGES = "node_modules/(@stdlib/|chinese-days|d3-array|simple-statistics)";
const ERRORS = "^lib/data/(errors|addresses/database-fault)\\.ts$";
const MAIN_ROOMS = "^lib/(tally|imports|jobs|data|exports)/";

/** A room may import only what is listed; types from packages are free where `types` says so. */
function only(room, allowed, comment) {
  return {
    name: `${room.replace(/^\^|\/$/g, "").replaceAll("/", "-")}-imports-only`,
    comment,
    severity: "error",
    from: { path: room, pathNot: TEST },
    to: { pathNot: allowed, dependencyTypesNot: ["type-only"] },
  };
}

/** A room must not import these, not even for a type. */
function never(name, from, to, comment) {
  return { name, comment, severity: "error", from: { pathNot: TEST, ...from }, to };
}

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    // The floor of the bench is a page of its own: it names its files as its server does.
    {
      name: "resolvable",
      severity: "error",
      from: { pathNot: "^scripts/bench/floor/" },
      to: { couldNotResolve: true },
    },
    only("^lib/core/", ["^lib/core/", PURE_PACKAGES], "The domain is pure: no I/O, framework or locale."),
    only("^lib/contracts/", ["^lib/core/", "^lib/contracts/", "node_modules/zod"]),
    only("^lib/format/", ["^lib/core/", "^lib/contracts/", "^lib/format/", "node_modules/zod"]),
    only("^lib/charts/", ["^lib/core/", "^lib/contracts/", "^lib/format/", "^lib/charts/"]),
    only("^lib/queries/", ["^lib/core/", "^lib/contracts/", "^lib/queries/", "node_modules/@tanstack"]),
    never(
      "layers-point-to-core",
      { path: "^lib/(core|contracts|format|charts)/" },
      { path: ["^(db|app|seeds)/", "^lib/(tally|imports|jobs|data|exports|queries|auth|i18n|cli)/"] },
    ),
    never(
      "db-knows-values-only",
      { path: "^db/" },
      { path: "^(app|lib|seeds)/", pathNot: ["^lib/core/", "^lib/env\\.ts$"] },
    ),
    never(
      "rooms-do-not-render",
      { path: MAIN_ROOMS },
      { path: ["^app/", "^lib/(queries|cli)/", "node_modules/react-dom", "node_modules/@tanstack"] },
    ),
    never("only-exports-draw", { path: "^lib/(tally|imports|jobs|data)/" }, { path: "^lib/charts/" }),
    never("queries-ask-over-http", { path: "^lib/queries/" }, { path: ["^db/", MAIN_ROOMS] }),
    never("lib-does-not-know-pages", { path: "^(lib|db|seeds)/" }, { path: "^(app|e2e|scripts)/" }),
    never("seeds-use-writes", { path: "^seeds/" }, { path: ["^lib/(queries|cli|charts)/"] }),
    never(
      "app-reaches-no-database",
      { path: "^app/" },
      { path: ["^db/", "^seeds/", "node_modules/(drizzle-orm|@libsql)"] },
      "A page calls one loader.",
    ),
    never(
      "app-calls-loaders",
      // Before signing in there is no viewer, so those pages ask lib/auth with the connection.
      { path: "^app/", pathNot: [TEST, "/(actions|route)\\.ts$", "^app/\\(sign-in\\)/"] },
      { path: "^lib/data/", pathNot: ["/(loaders|load-[^/]+)\\.ts$", ERRORS], dependencyTypesNot: ["type-only"] },
      "Of lib/data a page calls loaders and knows the errors; actions and handlers also take scope and writes.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
    },
    cache: { folder: ".cache/boundaries", strategy: "content" },
  },
};
