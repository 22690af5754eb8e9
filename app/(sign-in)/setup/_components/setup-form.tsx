"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/app/_components/button";
import { TextField } from "@/app/_components/text-field";
import styles from "../../sign-in/sign-in.module.css";
import { createAdministrator, type SetupField, type SetupState } from "../actions";

const FAULTS = { name: "badName", username: "badUsername", password: "badPassword", repeat: "differ" } as const;

const START: SetupState = { faults: [], name: "", username: "" };

export function SetupForm({ token }: { readonly token: string }) {
  const t = useTranslations("shell.setup");
  const words = useTranslations("shell.signIn");
  const [state, action, pending] = useActionState(createAdministrator, START);
  const faultOf = (field: SetupField) => (state.faults.includes(field) ? t(FAULTS[field]) : undefined);
  return (
    <form action={action} className={styles.form} noValidate>
      <input type="hidden" name="token" value={token} />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={state.name}
        fault={faultOf("name")}
        required
      />
      <TextField
        name="username"
        label={words("username")}
        hint={t("usernameHint")}
        autoComplete="username"
        defaultValue={state.username}
        fault={faultOf("username")}
        required
      />
      <TextField
        name="password"
        label={words("password")}
        hint={t("passwordHint")}
        type="password"
        autoComplete="new-password"
        fault={faultOf("password")}
        required
      />
      <TextField
        name="repeat"
        label={t("repeat")}
        type="password"
        autoComplete="new-password"
        fault={faultOf("repeat")}
        required
      />
      <Button type="submit" variant="primary" disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
