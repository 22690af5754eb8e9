import type { Client } from "@libsql/client";

/** Whatever runs statements: a client, or one of its open transactions. */
export type Executor = Pick<Client, "execute">;
