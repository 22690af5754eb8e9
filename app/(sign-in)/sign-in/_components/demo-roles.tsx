"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/app/_components/button";
import type { DemoRole } from "@/lib/auth/demo-accounts";
import { type SignInState, signInAsDemo } from "../actions";
import styles from "../sign-in.module.css";
import { SignInFaultWords } from "./sign-in-fault-words";

const START: SignInState = { refused: null, username: "" };

interface DemoRolesProps {
  readonly roles: readonly DemoRole[];
  readonly next: string;
}

/** One button per role of the demo county. */
export function DemoRoles({ roles, next }: DemoRolesProps) {
  const [state, action] = useActionState(signInAsDemo, START);
  const t = useTranslations("shell.signIn");
  const terms = useTranslations("terms.role");
  return (
    <section aria-labelledby="demo-roles" className={styles.panel}>
      <h2 id="demo-roles">{t("demoTitle")}</h2>
      <p className={styles.note}>{t("demoText")}</p>
      <form action={action} className={styles.roles}>
        {state.refused && <SignInFaultWords refused={state.refused} />}
        <input type="hidden" name="next" value={next} />
        {roles.map((role) => (
          <Button key={role} type="submit" name="role" value={role} className={styles.role}>
            <span className={styles.roleName}>{terms(role)}</span>
            <span className={styles.note}>{t(`demoRole.${role}`)}</span>
          </Button>
        ))}
      </form>
    </section>
  );
}
