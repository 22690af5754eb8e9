import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import { DIMENSIONS } from "./dimensions";
import { DUTY_TYPES } from "./duty-types";
import { LENSES } from "./lenses";
import { participation } from "./participation";
import { SERVICE_MENUS } from "./service-menus";
import { serviceResponsiveness } from "./service-responsiveness";
import { standardisation } from "./standardisation";

/** The default scheme, first version: what a county starts from and may then edit into versions of its own. */
export const defaultScheme: SchemeDocument = {
  id: "default",
  version: 1,
  name: { zh: "默认评价方案", en: "Default scheme" },
  dimensions: DIMENSIONS,
  indicators: [...serviceResponsiveness, ...participation, ...standardisation],
  lenses: LENSES,
  dutyTypes: DUTY_TYPES,
  serviceMenus: SERVICE_MENUS,
  // Every working branch receives requests, holds activities and reports its means each month.
  reporting: [
    { ledger: "requests", countedOn: "received_at" },
    { ledger: "activities", countedOn: "held_on" },
    { ledger: "resources", countedOn: "month" },
  ],
};
