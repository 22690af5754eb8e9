import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { loadShell } from "@/lib/data/shell/loaders";
import { ContextBar } from "./_components/context-bar";
import { EmptyDatabase } from "./_components/empty-database";
import styles from "./_components/shell.module.css";
import { TopBar } from "./_components/top-bar";

/** What stands around every page: who looks, at what, as of when. */
export default async function DashboardLayout({ children }: { readonly children: ReactNode }) {
  const [shell, t] = await Promise.all([loadShell(), getTranslations("shell")]);
  const [newest, ...older] = shell.periods;
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <TopBar shell={shell} />
      {newest && shell.root && (
        <ContextBar root={shell.root} townships={shell.townships} periods={[newest, ...older]} />
      )}
      <main className={styles.main} id="content" tabIndex={-1}>
        {newest ? children : <EmptyDatabase role={shell.viewer.role} />}
      </main>
    </>
  );
}
