import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button-link";
import { EmptyState } from "@/app/_components/notice";
import { isSetupTokenGood } from "@/lib/auth/setup-link";
import { database } from "@/lib/data/database";
import styles from "../sign-in/sign-in.module.css";
import { SetupForm } from "./_components/setup-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.setup"))("title") };
}

interface SetupPageProps {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>;
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const [t, { token }] = await Promise.all([getTranslations("shell.setup"), searchParams]);
  if (typeof token !== "string" || !(await isSetupTokenGood(await database(), token))) {
    return (
      <EmptyState
        level="page"
        title={t("expiredTitle")}
        actions={<ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>}
      >
        <p>{t("expired")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <div className={styles.narrow}>
        <section className={styles.panel} aria-label={t("title")}>
          <SetupForm token={token} />
        </section>
      </div>
    </>
  );
}
