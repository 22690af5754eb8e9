"use client";

import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { PendingMark } from "@/app/_components/pending-mark";
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
  const router = useRouter();
  const search = useSearchParams();
  const period = search.get("period");
  const unit = units.find((code) => code === search.get("unit")) ?? null;
  return (
    <nav className={styles.nav} aria-label={t("label")}>
      {targets.map(({ id, path }) => {
        const href = addressOfPage(path, { period, unit });
        return (
          <Link
            key={id}
            href={href}
            className={styles.link}
            aria-current={isAt(path, pathname) ? "page" : undefined}
            // Five pages fetched ahead of every page would cost more than they save; a hand on the link is sign enough.
            prefetch={false}
            onPointerEnter={() => router.prefetch(href)}
          >
            {t(id)}
            <PendingMark />
          </Link>
        );
      })}
    </nav>
  );
}
