import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Wraps skeletons and tells a screen reader that content is on its way. */
export function LoadingStatus({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("shell.state");
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {t("loading")}
      </p>
      {children}
    </div>
  );
}
