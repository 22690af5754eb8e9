import * as accounts from "./accounts";
import * as imports from "./imports";
import * as ledgers from "./ledgers";
import * as results from "./results";
import * as schemes from "./schemes";
import * as tallies from "./tallies";
import * as units from "./units";

/** All tables, for the drizzle client. */
export const tables = { ...units, ...imports, ...ledgers, ...schemes, ...tallies, ...results, ...accounts };
