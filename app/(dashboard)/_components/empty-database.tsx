import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/notice";
import type { Role } from "@/lib/core/accounts/role";
import styles from "./empty-database.module.css";

/** Commands that bring a database from nothing to its first result, with the words for each. */
const STEPS = [
  { id: "units", command: "npm run -s bm -- units --load units.json" },
  { id: "scheme", command: "npm run -s bm -- scheme --load scheme.json --from 2026-01" },
  { id: "ledgers", command: "npm run -s bm -- import --ledger requests --mapping mapping.json requests.csv" },
  { id: "refresh", command: "npm run -s bm -- refresh --period 2026-10" },
] as const;

/** Nothing has been scored yet. Who can change that is told how; everybody else, that it will come. */
export async function EmptyDatabase({ role }: { readonly role: Role }) {
  const t = await getTranslations("shell.empty");
  if (role !== "administrator") {
    return (
      <EmptyState level="page" title={t("title")}>
        <p>{t("viewer")}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState level="page" title={t("title")}>
      <p>{t("text")}</p>
      <ol className={styles.steps}>
        {STEPS.map(({ id, command }) => (
          <li key={id}>
            {t(id)}
            <code className={styles.command}>{command}</code>
          </li>
        ))}
      </ol>
      <p>{t("demo")}</p>
    </EmptyState>
  );
}
