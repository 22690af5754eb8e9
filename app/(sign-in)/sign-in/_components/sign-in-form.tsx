"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/app/_components/button";
import { TextField } from "@/app/_components/text-field";
import { type SignInState, signIn } from "../actions";
import styles from "../sign-in.module.css";
import { SignInFaultWords } from "./sign-in-fault-words";

const START: SignInState = { refused: null, username: "" };

export function SignInForm({ next }: { readonly next: string }) {
  const t = useTranslations("shell.signIn");
  const [state, action, pending] = useActionState(signIn, START);
  return (
    <form action={action} className={styles.form} noValidate>
      <input type="hidden" name="next" value={next} />
      {state.refused && <SignInFaultWords refused={state.refused} />}
      <TextField name="username" label={t("username")} autoComplete="username" defaultValue={state.username} required />
      <TextField name="password" label={t("password")} type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" disabled={pending}>
        {pending ? t("working") : t("submit")}
      </Button>
    </form>
  );
}
