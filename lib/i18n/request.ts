import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, localeFrom } from "./locale";
import { messagesOf } from "./messages";

/** Language of a request: from its cookie, there is no language in the address. */
export default getRequestConfig(async () => {
  const locale = localeFrom((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, messages: messagesOf(locale), timeZone: "Asia/Shanghai" };
});
