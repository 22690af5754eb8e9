/**
 * Roles of the parts of a table, said in so many words: on a phone rows are laid out as cards, and browsers take a table
 * whose parts are laid out otherwise for no table at all.
 */
export const AS_TABLE = { role: "table" } as const;
export const AS_ROW_GROUP = { role: "rowgroup" } as const;
export const AS_ROW = { role: "row" } as const;
export const AS_COLUMN_HEADER = { role: "columnheader" } as const;
export const AS_ROW_HEADER = { role: "rowheader" } as const;
export const AS_CELL = { role: "cell" } as const;
export const AS_NOTHING = { role: "presentation" } as const;
