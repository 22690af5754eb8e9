"use client";

import { FailedPage, type FailedPageProps } from "@/app/_components/failed-page";

export default function PageError(props: FailedPageProps) {
  return <FailedPage {...props} />;
}
