import { CircleUser, LogOut } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/button";
import { DropPanel } from "@/app/_components/drop-panel";
import { readTheme } from "@/app/_components/preferences/read-theme";
import { ThemeChoice } from "@/app/_components/preferences/theme-choice";
import type { Shell } from "@/lib/contracts/shell";
import styles from "./account-menu.module.css";
import { signOut } from "./sign-out";

interface AccountMenuProps {
  readonly viewer: Shell["viewer"];
  /** Name of all the viewer may see; null in a database without units. */
  readonly unitName: string | null;
}

/** Who is signed in, as what, for which unit; the appearance of this browser; and the way out. */
export async function AccountMenu({ viewer, unitName }: AccountMenuProps) {
  const [t, terms, theme] = await Promise.all([
    getTranslations("shell.account"),
    getTranslations("terms.role"),
    readTheme(),
  ]);
  const face = (
    <>
      <CircleUser size={16} aria-hidden="true" />
      <span className={styles.face}>{viewer.name}</span>
    </>
  );
  return (
    <DropPanel label={t("label", { name: viewer.name })} face={face}>
      <div className={styles.who}>
        <p className={styles.name}>{viewer.name}</p>
        <p className={styles.note}>{terms(viewer.role)}</p>
        <p className={styles.note}>{t("scope", { unit: unitName ?? t("whole") })}</p>
      </div>
      <ThemeChoice initial={theme} />
      <form action={signOut} className={styles.out}>
        <Button type="submit" variant="quiet">
          <LogOut size={14} aria-hidden="true" />
          {t("signOut")}
        </Button>
      </form>
    </DropPanel>
  );
}
