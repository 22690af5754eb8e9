import { expect, test } from "./fixtures";
import { type Counts, inspectionPassed, resolvedOnTime, rowsOf } from "./ledger-oracle";
import { BranchPage } from "./pages/branch-page";
import { LIVING, nameOf, planted } from "./planted";
import { say } from "./wording";

const zh = (key: string) => say("zh-CN", key);

for (const { code, name, truth, expected } of LIVING) {
  test(`${name}, planted as ${truth}, shows its reasons and what cannot be judged`, async ({ page }) => {
    const branch = new BranchPage(page);
    await branch.open(code);
    await expect(page.getByRole("main")).toContainText(name);
    for (const reason of expected.evidence) {
      if (reason.kind === "blank") continue;
      await expect(branch.reasons).toContainText(nameOf(reason.kind === "duty" ? reason.dutyType : reason.node));
    }
    const absent = { not_applicable: expected.notApplicable, withheld: expected.withheld };
    for (const [state, indicators] of Object.entries(absent)) {
      for (const id of indicators ?? []) {
        await expect(branch.indicator(nameOf(id)), id).toContainText(zh(`terms.absence.${state}`));
      }
    }
    for (const id of expected.provisional ?? []) await expect(branch.indicator(nameOf(id)), id).toContainText("†");
    if (!expected.ranked) await expect(branch.heading).toContainText(zh("terms.unranked"));
  });
}

const COUNTED: Readonly<Record<string, (rows: ReturnType<typeof rowsOf>) => Counts>> = {
  R2: resolvedOnTime,
  S4: inspectionPassed,
};

for (const truth of ["weak_by_results", "at_ceiling", "small"] as const) {
  test(`counts of a branch planted as ${truth} are those of its ledger rows, counted by hand`, async ({ page }) => {
    const { code } = planted(truth);
    const rows = rowsOf(code);
    const branch = new BranchPage(page);
    await branch.open(code);
    for (const [id, count] of Object.entries(COUNTED)) {
      const { x, n } = count(rows);
      await expect(branch.indicator(nameOf(id)), id).toContainText(`${x}/${n}`);
    }
  });
}

test("an indicator opens to its rule and the rows that were counted", async ({ page }) => {
  const { code } = planted("weak_by_results");
  const { x, n } = resolvedOnTime(rowsOf(code));
  const branch = new BranchPage(page);
  await branch.open(code);
  await branch.follow(nameOf("R2"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(String(x));
  await expect(page.getByRole("main")).toContainText("D5");
  const rows = page.getByRole("region", { name: zh("branch.rows.region") }).getByRole("row");
  expect(await rows.count()).toBeGreaterThan(1);
  await expect(page.getByRole("main")).toContainText(String(n));
});

test("a branch that fell silent has gaps with their reason in its trend, not noughts", async ({ page }) => {
  const branch = new BranchPage(page);
  await branch.open(planted("silent").code);
  const table = await branch.tableOf(/^综合得分/);
  const last = table
    .getByRole("row")
    .filter({ hasText: /2026.*10/ })
    .first();
  await expect(last).not.toContainText(/\b0(\.0)?\b/);
});

test("a merged branch says what it was made of, and carries their records on", async ({ page }) => {
  const { code } = planted("merged");
  const branch = new BranchPage(page);
  await branch.open(code);
  for (const name of ["合水上村", "合水下村"]) await expect(page.getByRole("main")).toContainText(name);
  await expect(branch.heading).not.toContainText(zh("terms.unranked"));
});

test("a branch asked for in a period before it existed says so", async ({ page }) => {
  await new BranchPage(page).open(planted("split").code, "2025-12");
  await expect(page.getByRole("main")).toContainText("没有结果");
});
