/** Version of the rules in `lib/core`. It changes with every formula; stored with each result set. */
export const ENGINE_VERSION = "1.0.0";
