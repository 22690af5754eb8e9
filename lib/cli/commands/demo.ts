import { demoState } from "@/seeds/demo/demo-state";
import { makeDemoCounty } from "@/seeds/demo/make-demo-county";
import { CliError } from "../cli-error";
import type { CommandContext } from "../command-context";

/** `demo`: the fictitious county, loaded, counted and scored; an interrupted loading is taken up again. */
export async function demoCommand(context: CommandContext, branches: number | undefined): Promise<void> {
  const { terminal, words } = context;
  await context.withDatabase("write", async (db) => {
    const state = await demoState(db);
    if (state === "other") throw new CliError(() => words("fault.notEmpty"));
    if (state === "complete") return terminal.err(words("demo.already"));
    await makeDemoCounty(db, {
      ...(branches === undefined ? {} : { branches }),
      onProgress: ({ stage, done, of }) => terminal.progress(words(`demo.${stage}`, { done, of })),
    });
    terminal.err(words("demo.done"));
  });
}
