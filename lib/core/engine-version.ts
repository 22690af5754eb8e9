/** Version of the rules in METHOD.md and the code beside them; stored with every result. Raised whenever a figure can change. */
export const ENGINE_VERSION = "1.1.0";
