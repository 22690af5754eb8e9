import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { BrandMark } from "@/app/_components/brand-mark";
import { LanguageSwitch } from "@/app/_components/preferences/language-switch";
import type { Shell } from "@/lib/contracts/shell";
import { AccountMenu } from "./account-menu";
import { NavLinks, type NavTarget } from "./nav-links";
import styles from "./top-bar.module.css";
import { UnitSearch } from "./unit-search";

/** Pages in the order they are used. A branch leader begins at their own branch and has no county overview. */
function targetsOf(shell: Shell): NavTarget[] {
  const pages = [
    { id: "league", path: "/league" },
    { id: "indicators", path: "/indicators" },
    { id: "trends", path: "/trends" },
  ] as const;
  if (shell.viewer.role === "branch_leader") return [{ id: "own", path: shell.viewer.home }, ...pages];
  const [league, ...rest] = pages;
  return [{ id: "overview", path: "/" }, league, { id: "branches", path: "/branches" }, ...rest];
}

export async function TopBar({ shell }: { readonly shell: Shell }) {
  const t = await getTranslations("shell");
  const units = [shell.root, ...shell.townships].flatMap((unit) => (unit ? [unit.code] : []));
  return (
    <header className={styles.bar}>
      <Link href={shell.viewer.home} className={styles.brand} prefetch={false}>
        <BrandMark />
        <span className={styles.product}>{t("product")}</span>
      </Link>
      <NavLinks targets={targetsOf(shell)} units={units} />
      <div className={styles.search}>
        <UnitSearch />
      </div>
      <div className={styles.tools}>
        <LanguageSwitch />
        <AccountMenu viewer={shell.viewer} unitName={shell.root?.name ?? null} />
      </div>
    </header>
  );
}
