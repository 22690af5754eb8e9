"use client";

import { useSyncExternalStore } from "react";
import type { ChartTheme } from "@/lib/charts/theme";

function subscribe(onChange: () => void): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const paper = window.matchMedia("print");
  const attribute = new MutationObserver(onChange);
  dark.addEventListener("change", onChange);
  paper.addEventListener("change", onChange);
  attribute.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    dark.removeEventListener("change", onChange);
    paper.removeEventListener("change", onChange);
    attribute.disconnect();
  };
}

function currentTheme(): ChartTheme {
  if (window.matchMedia("print").matches) return "print";
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** The theme the page is shown in now: the reader's choice, else the system's; paper while printing. */
export function usePageTheme(): ChartTheme {
  return useSyncExternalStore(subscribe, currentTheme, () => "light");
}
