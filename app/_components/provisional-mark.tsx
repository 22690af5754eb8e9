import { useTranslations } from "next-intl";
import styles from "./provisional-mark.module.css";

/** † beside a figure of few cases, with its meaning in words for a screen reader. */
export function ProvisionalMark() {
  const t = useTranslations("terms");
  return (
    <span className={styles.mark} title={t("provisionalFigure")}>
      <span aria-hidden="true">†</span>
      <span className="visually-hidden">{t("provisionalFigure")}</span>
    </span>
  );
}
