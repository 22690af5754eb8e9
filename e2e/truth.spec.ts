import { PLANTED_BRANCHES, PLANTED_SUCCESSIONS } from "@/seeds/demo/planted-truth";
import { RESULT_PERIODS } from "@/seeds/demo/timeline";
import { expect, test } from "./fixtures";
import { BranchPage } from "./pages/branch-page";
import { ChartCardPart } from "./pages/chart-card-part";
import { LIVING, LIVING_RANKED, nameOf, planted } from "./planted";
import { csvCells } from "./saved-file";
import { say } from "./wording";

// Everything expected here is read from the planted truth; reasons and absences of each branch are in branch.spec.ts.
const zh = (key: string) => say("zh-CN", key);

const [FIRST_PERIOD, LAST_PERIOD] = [RESULT_PERIODS[0] ?? "", RESULT_PERIODS.at(-1) ?? ""];

/** A period as pages write it. */
function written(period: string): string {
  return `${period.slice(0, 4)}年${Number(period.slice(5, 7))}月`;
}

test("the overview lists the planted weak branches, each with a reason that was planted", async ({ page }) => {
  await page.goto("/");
  const list = page.getByRole("region", { name: zh("overview.attention.region") }).getByRole("listitem");
  await expect(list.first()).toBeVisible();
  const listed = await list.allTextContents();
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.length).toBeLessThanOrEqual(20);
  // A county of few weak branches shows all of them; the list never holds one that truly is sound.
  for (const { name, expected } of LIVING) {
    const entry = listed.find((text) => text.includes(name));
    if (expected.standing === "clear") expect(entry, name).toBeUndefined();
    if (expected.standing !== "weak") continue;
    expect(entry, name).toContain("▼");
    const reasons = expected.evidence.flatMap((reason) => {
      if (reason.kind === "blank") return [];
      return [nameOf(reason.kind === "duty" ? reason.dutyType : reason.node)];
    });
    expect(
      reasons.filter((reason) => entry?.includes(reason)),
      `${name}: ${entry}`,
    ).not.toEqual([]);
  }
});

for (const { code, name, truth, expected } of LIVING.filter(({ expected }) => expected.changeSinceFirstPeriod)) {
  const change = expected.changeSinceFirstPeriod ?? 0;
  test(`${name}, planted as ${truth}, is seen to do so by its page and in the trends`, async ({ page }) => {
    await new BranchPage(page).open(code);
    const way =
      zh(`branch.trend.${change > 0 ? "up" : "down"}`)
        .split("{periods}")[1]
        ?.split("{points}")[0] ?? "";
    await expect(page.getByRole("region", { name: /^综合得分/ })).toContainText(way.replace(/^\s*期\s*/, ""));

    const scoreIn = async (period: string) => {
      await page.goto(`/trends?unit=${code}&period=${period}`);
      const rows = csvCells((await new ChartCardPart(page, 0).saved("Csv")).bytes);
      return Number(rows.find(([first]) => first === written(period))?.[2]);
    };
    const moved = (await scoreIn(LAST_PERIOD)) - (await scoreIn(FIRST_PERIOD));
    if (change > 0) expect(moved).toBeGreaterThanOrEqual(change);
    else expect(moved).toBeLessThanOrEqual(change);
  });
}

test("a branch at the ceiling has full marks or nearly, and no reason against it", async ({ page }) => {
  const { code, expected } = planted("at_ceiling");
  const branch = new BranchPage(page);
  await branch.open(code);
  await expect(branch.reasons).toContainText(zh("branch.why.clear"));
  const composite = page.getByText(new RegExp(`^${zh("branch.figure.composite")}`)).first();
  await expect(composite).toBeVisible();
  const tile = await page
    .getByRole("main")
    .getByText(/^\d+\.\d$/)
    .first()
    .textContent();
  expect(Number(tile)).toBeGreaterThanOrEqual(expected.score?.atLeast ?? 100);
});

test("identical months are no evidence of weakness: notes on records judge nothing in this release", async ({
  page,
}) => {
  const { code, expected } = planted("copy_paste");
  const branch = new BranchPage(page);
  await branch.open(code);
  expect(expected.evidence).toEqual([]);
  await expect(branch.reasons).toContainText(zh("branch.why.clear"));
  await expect(branch.heading).not.toContainText(zh("terms.unranked"));
});

for (const { code, name, expected } of LIVING_RANKED.filter((one) => one.expected.notApplicable)) {
  test(`${name} is not asked for what its kind does not owe: words in the table and on the page, never nought`, async ({
    page,
  }) => {
    const branch = new BranchPage(page);
    await branch.open(code);
    for (const id of expected.notApplicable ?? []) {
      const row = branch.indicator(nameOf(id));
      await expect(row).toContainText(zh("terms.absence.not_applicable"));
      await expect(row.getByRole("cell").filter({ hasText: /^0(\.0)?( ?%)?$/ })).toHaveCount(0);
    }
    const [first = ""] = expected.notApplicable ?? [];
    await branch.follow(nameOf(first));
    await expect(branch.heading).toContainText(zh("terms.absence.not_applicable"));
  });
}

const SUCCESSORS = [...new Set(PLANTED_SUCCESSIONS.map(({ successor }) => successor))];

for (const successor of SUCCESSORS) {
  const events = PLANTED_SUCCESSIONS.filter((one) => one.successor === successor);
  const [event] = events;
  if (!event) continue;
  test(`${successor} says that it came of a ${event.kind}, in its history and in its trend`, async ({ page }) => {
    const predecessors = events.map(({ predecessor }) => nameOfBranch(predecessor));
    const day = event.onDay.split("-").map(Number);
    await new BranchPage(page).open(successor);
    const main = page.getByRole("main");
    await expect(main).toContainText(`${day[0]}年${day[1]}月${day[2]}日`);
    for (const name of predecessors) await expect(main).toContainText(name);

    await page.goto(`/trends?unit=${successor}`);
    const words = await new ChartCardPart(page, 0).svgWords();
    for (const name of predecessors) expect(words).toContain(name);
  });

  test(`${event.predecessor} keeps its page for the periods in which it existed and leads on to ${successor}`, async ({
    page,
  }) => {
    const branch = new BranchPage(page);
    const before = RESULT_PERIODS.filter((period) => `${period}-31` < event.onDay).at(-1) ?? FIRST_PERIOD;
    await branch.open(event.predecessor, before);
    await expect(page.getByRole("main")).toContainText(nameOfBranch(event.predecessor));
    await expect(branch.indicators).toBeVisible();
    await expect(page.getByRole("main")).toContainText(nameOfBranch(successor));
  });
}

test("a branch that fell silent has a gap with its reason in the trend from the month it stopped reporting", async ({
  page,
}) => {
  const { code, recipe } = planted("silent");
  await page.goto(`/trends?unit=${code}&node=R2`);
  const rows = csvCells((await new ChartCardPart(page, 0).saved("Csv")).bytes);
  const last = rows.find(([first]) => first === written(LAST_PERIOD));
  expect(recipe.silentFrom?.slice(0, 7) ?? "").not.toBe("");
  const reasons = ["no_cases", "not_reported", "withheld"].map((absence) => zh(`terms.absence.${absence}`));
  expect(reasons).toContain(last?.[2]);
  expect(last?.slice(3)).not.toContain("0");
});

function nameOfBranch(code: string): string {
  const name = PLANTED_BRANCHES.find((branch) => branch.code === code)?.name ?? code;
  return name.replace(/党支部$/, "");
}
