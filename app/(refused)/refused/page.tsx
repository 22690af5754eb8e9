import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button-link";
import { ErrorState } from "@/app/_components/notice";
import { REFUSAL_HEADER, readRefusal, statusOf } from "@/lib/contracts/refusal";
import { RefusalWords } from "./_components/refusal-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors.unknown"))("title") };
}

/** Says why an address was refused. The proxy brings readers here, under the address they gave and its status. */
export default async function RefusedPage() {
  const [t, given] = await Promise.all([getTranslations("errors"), headers()]);
  const refusal = readRefusal(given.get(REFUSAL_HEADER));
  const title =
    refusal.reason === "malformed"
      ? t("malformed.title")
      : refusal.reason === "database"
        ? t(`database.${refusal.fault}.title`)
        : t("unknown.title");
  return (
    <ErrorState
      level="page"
      kicker={t("status", { status: statusOf(refusal) })}
      title={title}
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
