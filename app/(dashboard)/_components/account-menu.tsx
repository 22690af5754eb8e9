"use client";

import { Menu } from "@base-ui/react/menu";
import { CircleUser, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { Button } from "@/app/_components/button";
import popup from "@/app/_components/popup.module.css";
import type { Shell } from "@/lib/contracts/shell";
import styles from "./account-menu.module.css";
import { signOut } from "./sign-out";

interface AccountMenuProps {
  readonly viewer: Shell["viewer"];
  /** Name of all the viewer may see; null in a database without units. */
  readonly unitName: string | null;
}

/** Who is signed in, as what, for which unit; and the way out. */
export function AccountMenu({ viewer, unitName }: AccountMenuProps) {
  const t = useTranslations("shell.account");
  const terms = useTranslations("terms.role");
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button variant="quiet" aria-label={t("label", { name: viewer.name })} />}>
        <CircleUser size={16} aria-hidden="true" />
        <span className={styles.face}>{viewer.name}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={4} align="end">
          <Menu.Popup className={popup.popup}>
            <div className={styles.who}>
              <p className={styles.name}>{viewer.name}</p>
              <p className={styles.note}>{terms(viewer.role)}</p>
              <p className={styles.note}>{t("scope", { unit: unitName ?? t("whole") })}</p>
            </div>
            <Menu.Item className={popup.item} onClick={() => startTransition(() => signOut())}>
              <LogOut size={14} aria-hidden="true" />
              {t("signOut")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
