import type { RequestCategory } from "@/lib/core/ledgers/values";
import type { BranchKind } from "@/lib/core/units/unit";

/**
 * Categories each kind of branch is expected to serve (D1 ¶3 by kind, D3 ¶2 everyday services).
 * `other` is nobody's menu: it is what fits nowhere else.
 */
export const SERVICE_MENUS: Readonly<Record<BranchKind, readonly RequestCategory[]>> = {
  rural: ["farming", "employment", "dispute", "medical", "social_security", "utilities", "elder_care", "environment"],
  community: [
    "employment",
    "medical",
    "schooling",
    "social_security",
    "utilities",
    "telecoms_heating",
    "elder_care",
    "dispute",
    "environment",
  ],
  state_enterprise: ["employment", "medical", "social_security", "dispute", "environment"],
  private_social: ["employment", "social_security", "dispute", "medical"],
  ethnic_area: [
    "farming",
    "employment",
    "dispute",
    "medical",
    "schooling",
    "social_security",
    "utilities",
    "elder_care",
  ],
};
