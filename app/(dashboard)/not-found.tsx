import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button-link";
import { ErrorState } from "@/app/_components/notice";

/** What the address names is not there, or not for this viewer. The proxy says more; this is for what it cannot know. */
export default async function DashboardNotFound() {
  const t = await getTranslations("errors");
  return (
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
  );
}
