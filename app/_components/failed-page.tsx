"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { Button } from "./button";
import { ErrorState } from "./notice";

export interface FailedPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A page that failed: what it means, a way on, and a reference to find it in the server's log. No detail leaves the server. */
export function FailedPage({ error, reset }: FailedPageProps) {
  const t = useTranslations("errors");
  const router = useRouter();

  function tryAgain() {
    startTransition(() => {
      router.refresh();
      reset();
    });
  }

  return (
    <ErrorState
      level="page"
      title={t("failed.title")}
      actions={
        <>
          <Button variant="primary" onClick={tryAgain}>
            {t("tryAgain")}
          </Button>
          {/* A full load: what failed may be the application itself. */}
          <Button onClick={() => window.location.assign("/")}>{t("next.start")}</Button>
        </>
      }
    >
      <p>{t("failed.text")}</p>
      {error.digest && <p>{t("failed.reference", { digest: error.digest })}</p>}
    </ErrorState>
  );
}
