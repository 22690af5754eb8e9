import type { ReactNode } from "react";
import { PlainFrame } from "@/app/_components/plain-frame";

export default function SignInLayout({ children }: { readonly children: ReactNode }) {
  return <PlainFrame>{children}</PlainFrame>;
}
