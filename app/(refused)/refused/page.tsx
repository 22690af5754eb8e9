import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button-link";
import { ErrorState } from "@/app/_components/notice";
import { REFUSAL_HEADER, type Refusal, readRefusal, statusOf } from "@/lib/contracts/refusal";
import { RefusalWords } from "./_components/refusal-words";

export async function generateMetadata(): Promise<Metadata> {
  const [t, refusal] = await Promise.all([getTranslations("errors"), read()]);
  return { title: titleOf(refusal, t) };
}

/** Says why an address was refused. The proxy brings readers here, under the address they gave and its status. */
export default async function RefusedPage() {
  const [t, refusal] = await Promise.all([getTranslations("errors"), read()]);
  return (
    <ErrorState
      level="page"
      kicker={t("status", { status: statusOf(refusal) })}
      title={titleOf(refusal, t)}
      actions={
        <ButtonLink href="/" prefetch={false}>
          {t("next.start")}
        </ButtonLink>
      }
    >
      <RefusalWords refusal={refusal} />
    </ErrorState>
  );
}

async function read(): Promise<Refusal> {
  return readRefusal((await headers()).get(REFUSAL_HEADER));
}

function titleOf(refusal: Refusal, t: Awaited<ReturnType<typeof getTranslations<"errors">>>): string {
  if (refusal.reason === "malformed") return t("malformed.title");
  if (refusal.reason === "database") return t(`database.${refusal.fault}.title`);
  return t("unknown.title");
}
