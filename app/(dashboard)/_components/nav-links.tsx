"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { addressOfPage } from "@/lib/contracts/url/carried-address";
import styles from "./top-bar.module.css";

export interface NavTarget {
  readonly id: "overview" | "own" | "league" | "branches" | "indicators" | "trends";
  readonly path: string;
}

interface NavLinksProps {
  readonly targets: readonly NavTarget[];
  /** Codes of the units one may narrow to; any other unit belongs to its page alone and is not carried along. */
  readonly units: readonly string[];
}

function isAt(path: string, pathname: string): boolean {
  return path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
}

/** Links between the pages; period and unit go along. */
export function NavLinks({ targets, units }: NavLinksProps) {
  const t = useTranslations("shell.nav");
  const pathname = usePathname();
  const search = useSearchParams();
  const period = search.get("period");
  const unit = units.find((code) => code === search.get("unit")) ?? null;
  return (
    <nav className={styles.nav} aria-label={t("label")}>
      {targets.map(({ id, path }) => (
        <Link
          key={id}
          href={addressOfPage(path, { period, unit })}
          className={styles.link}
          aria-current={isAt(path, pathname) ? "page" : undefined}
        >
          {t(id)}
        </Link>
      ))}
    </nav>
  );
}
