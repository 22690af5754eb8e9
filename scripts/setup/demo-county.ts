import { SingleBar } from "cli-progress";
import type { Db } from "@/db/client";
import { type MakingProgress, makeDemoCounty } from "@/seeds/demo/make-demo-county";

/** Share of the whole time each stage takes and what to call it. */
const STAGES: Readonly<Record<MakingProgress["stage"], { from: number; to: number; words: string }>> = {
  ledgers: { from: 0, to: 45, words: "writing ledgers" },
  counting: { from: 45, to: 55, words: "counting" },
  scoring: { from: 55, to: 100, words: "scoring periods" },
};

/** Makes the demo county under a progress bar; without a terminal, one line per stage. */
export async function makeWithProgress(db: Db, branches: number | undefined): Promise<void> {
  const bar = new SingleBar({
    format: "Demo county (fictitious) [{bar}] {percentage}% · {words} · {duration_formatted}",
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    hideCursor: true,
  });
  bar.start(100, 0, { words: STAGES.ledgers.words });
  try {
    await makeDemoCounty(db, {
      ...(branches === undefined ? {} : { branches }),
      onProgress: ({ stage, done, of }) => {
        const { from, to, words } = STAGES[stage];
        bar.update(from + ((to - from) * done) / of, { words: of > 1 ? `${words} ${done} / ${of}` : words });
      },
    });
    bar.update(100, { words: "done" });
  } finally {
    bar.stop();
  }
}
