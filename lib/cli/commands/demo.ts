import { makeDemoCounty } from "@/seeds/demo/make-demo-county";
import type { CommandContext } from "../command-context";

/** `demo`: the fictitious county, loaded, counted and scored. */
export async function demoCommand(context: CommandContext, branches: number | undefined): Promise<void> {
  const { terminal, words } = context;
  await context.withDatabase("write", (db) =>
    makeDemoCounty(db, {
      ...(branches === undefined ? {} : { branches }),
      onProgress: ({ stage, done, of }) => terminal.progress(words(`demo.${stage}`, { done, of })),
    }),
  );
  terminal.err(words("demo.done"));
}
