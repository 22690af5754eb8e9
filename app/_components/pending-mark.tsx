"use client";

import { useLinkStatus } from "next/link";

/** Inside a `Link`: marks it while its page is on the way, so that a press is seen at once. */
export function PendingMark() {
  const { pending } = useLinkStatus();
  return pending && <span data-pending="" hidden />;
}
