import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DEMO_ROLES, isDemo } from "@/lib/auth/demo-accounts";
import { safeReturnPath } from "@/lib/auth/return-path";
import { database } from "@/lib/data/database";
import { DemoRoles } from "./_components/demo-roles";
import { SignInForm } from "./_components/sign-in-form";
import styles from "./sign-in.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.signIn"))("title") };
}

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[]; readonly created?: string }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [t, given, db] = await Promise.all([getTranslations("shell"), searchParams, database()]);
  const next = safeReturnPath([given.next].flat()[0]);
  return (
    <>
      <h1>
        {t("product")} · {t("tagline")}
      </h1>
      <p className={styles.lead}>{t("signIn.noAccount")}</p>
      <div className={styles.columns}>
        {(await isDemo(db)) && <DemoRoles roles={DEMO_ROLES} next={next} />}
        <section aria-label={t("signIn.title")} className={styles.panel}>
          {given.created === "yes" && (
            <p className={styles.done} role="status">
              {t("setup.done")}
            </p>
          )}
          <SignInForm next={next} />
          <p className={`${styles.note} ${styles.help}`}>{t("signIn.help")}</p>
        </section>
      </div>
    </>
  );
}
