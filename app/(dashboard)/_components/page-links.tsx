import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/button-link";
import { formatCount } from "@/lib/format/figures";
import styles from "./page-links.module.css";

interface PageLinksProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

/** Leads to the page before and the page after; nothing where there is one page only. */
export function PageLinks({ page, pages, hrefOf }: PageLinksProps) {
  const t = useTranslations("branch.rows");
  if (pages <= 1) return null;
  return (
    <nav className={`${styles.pages} no-print`} aria-label={t("pages")}>
      {page > 1 && (
        <ButtonLink href={hrefOf(page - 1)} size="small" prefetch={false}>
          {t("previous")}
        </ButtonLink>
      )}
      <span>{t("page", { page: formatCount(page), pages: formatCount(pages) })}</span>
      {page < pages && (
        <ButtonLink href={hrefOf(page + 1)} size="small" prefetch={false}>
          {t("next")}
        </ButtonLink>
      )}
    </nav>
  );
}
