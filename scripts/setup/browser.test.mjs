import { describe, expect, it } from "vitest";
import { placesOfBrowsers } from "./browser.mjs";

describe("placesOfBrowsers", () => {
  it("asks a given path before all others", () => {
    const places = placesOfBrowsers({ platform: "linux", env: { CHROMIUM_PATH: "/opt/c", PATH: "/usr/bin" } });
    expect(places.slice(0, 2)).toEqual(["/opt/c", "/usr/bin/chromium"]);
  });

  it("looks for Chromium in every folder of the path before it settles for Chrome", () => {
    const places = placesOfBrowsers({ platform: "linux", env: { PATH: "/usr/local/bin:/usr/bin" } });
    expect(places.indexOf("/usr/bin/chromium")).toBeLessThan(places.indexOf("/usr/local/bin/google-chrome"));
  });

  it("looks into application bundles of a Mac, the user's own too", () => {
    const places = placesOfBrowsers({ platform: "darwin", env: { HOME: "/Users/w", PATH: "" } });
    expect(places).toContain("/Users/w/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  });

  it("looks into the program folders of Windows that exist", () => {
    const places = placesOfBrowsers({ platform: "win32", env: { PROGRAMFILES: "C:\\Program Files" } });
    expect(places[0]).toBe("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(places).toHaveLength(3);
  });
});
