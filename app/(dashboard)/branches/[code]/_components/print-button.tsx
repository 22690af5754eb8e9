"use client";

import { Printer } from "lucide-react";
import { Button } from "@/app/_components/button";

/** Opens the browser's own print dialog. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button size="small" onClick={() => window.print()}>
      <Printer size={14} aria-hidden="true" />
      {label}
    </Button>
  );
}
