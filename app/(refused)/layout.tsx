import type { ReactNode } from "react";
import { PlainFrame } from "@/app/_components/plain-frame";

export default function RefusedLayout({ children }: { readonly children: ReactNode }) {
  return <PlainFrame>{children}</PlainFrame>;
}
