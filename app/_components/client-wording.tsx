import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { MessageArea } from "@/lib/i18n/areas";
import { type Messages, pickMessages } from "@/lib/i18n/messages";

/** Areas that shared client components need on every page. */
const EVERYWHERE: readonly MessageArea[] = ["shell", "terms", "errors"];

interface ClientWordingProps {
  /** Areas the client components inside use, besides those that are everywhere. */
  readonly areas: readonly MessageArea[];
  readonly children: ReactNode;
}

/** Sends wording to the client components inside. A client component without it finds only the shared areas. */
export async function ClientWording({ areas, children }: ClientWordingProps) {
  const messages = (await getMessages()) as Messages;
  return (
    <NextIntlClientProvider messages={pickMessages(messages, [...EVERYWHERE, ...areas])}>
      {children}
    </NextIntlClientProvider>
  );
}
