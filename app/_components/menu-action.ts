import type { ReactNode } from "react";

/** One line of a menu. */
export interface MenuAction {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly note?: ReactNode;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
}
