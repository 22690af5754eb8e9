import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { DEMO_ROLES } from "@/lib/auth/demo-accounts";
import { signInAsDemo } from "../actions";
import styles from "../sign-in.module.css";

/** One button per role of the demo county. */
export function DemoRoles({ next }: { readonly next: string }) {
  const t = useTranslations("shell.signIn");
  const terms = useTranslations("terms.role");
  return (
    <section aria-labelledby="demo-roles" className={styles.panel}>
      <h2 id="demo-roles">{t("demoTitle")}</h2>
      <p className={styles.note}>{t("demoText")}</p>
      <form action={signInAsDemo} className={styles.roles}>
        <input type="hidden" name="next" value={next} />
        {DEMO_ROLES.map((role) => (
          <Button key={role} type="submit" name="role" value={role} className={styles.role}>
            <span className={styles.roleName}>{terms(role)}</span>
            <span className={styles.note}>{t(`demoRole.${role}`)}</span>
          </Button>
        ))}
      </form>
    </section>
  );
}
