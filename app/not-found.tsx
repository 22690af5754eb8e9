import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "./_components/button-link";
import { ErrorState } from "./_components/notice";
import { PlainFrame } from "./_components/plain-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors.unknown"))("title") };
}

/** No page stands at the address. */
export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <PlainFrame>
      <ErrorState
        level="page"
        kicker={t("status", { status: 404 })}
        title={t("unknown.title")}
        actions={
          <ButtonLink href="/" prefetch={false}>
            {t("next.start")}
          </ButtonLink>
        }
      >
        <p>{t("unknown.page")}</p>
      </ErrorState>
    </PlainFrame>
  );
}
