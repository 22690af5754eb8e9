import { useTranslations } from "next-intl";
import type { SignInFault } from "@/lib/auth/attempt-sign-in";
import styles from "../sign-in.module.css";

/** Why nobody was let in. */
export function SignInFaultWords({ refused }: { readonly refused: SignInFault }) {
  const t = useTranslations("shell.signIn");
  return (
    <p className={styles.fault} role="alert">
      {refused.fault === "wait" ? t("wait", { minutes: refused.minutes }) : t(refused.fault)}
    </p>
  );
}
