import { EvidenceFlag } from "@/app/_components/evidence-flag";
import { StandingFlag } from "@/app/_components/standing-flag";
import type { LeagueRow } from "@/lib/contracts/league";

/** Weak or watched with the kind of its first evidence; a blank spot where that is all there is. */
export function FlagCell({ row }: { readonly row: Pick<LeagueRow, "standing" | "evidence"> }) {
  const { standing, evidence } = row;
  const leading = evidence.find(({ kind }) => kind !== "blank");
  if (standing === "weak" || standing === "watch") {
    return <StandingFlag standing={standing} {...(leading && { evidence: leading.kind })} />;
  }
  return evidence.some(({ kind }) => kind === "blank") ? <EvidenceFlag kind="blank" /> : null;
}
