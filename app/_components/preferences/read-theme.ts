import { cookies } from "next/headers";
import { THEME_COOKIE, type Theme, themeFrom } from "../theme";

/** The theme of the browser that asks. */
export async function readTheme(): Promise<Theme> {
  return themeFrom((await cookies()).get(THEME_COOKIE)?.value);
}
