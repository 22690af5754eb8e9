import { expect, it } from "vitest";
import { acceptedEncoding, matchesTag } from "./negotiation";

it("packs as well as the browser can unpack", () => {
  expect(acceptedEncoding("gzip, deflate, br, zstd")).toBe("br");
  expect(acceptedEncoding("gzip, deflate")).toBe("gzip");
  expect(acceptedEncoding("br;q=0, gzip;q=0.5")).toBe("gzip");
  expect(acceptedEncoding("gzip;q=0.5, br; q=0.0")).toBe("gzip");
  expect(acceptedEncoding("br;q=0.1")).toBe("br");
  expect(acceptedEncoding("identity")).toBe("identity");
  expect(acceptedEncoding(null)).toBe("identity");
});

it("knows the bytes a browser holds by their tag, marked weak by something between or not", () => {
  expect(matchesTag('"abc-br"', '"abc-br"')).toBe(true);
  expect(matchesTag('"x", W/"abc-br"', '"abc-br"')).toBe(true);
  expect(matchesTag("*", '"abc-br"')).toBe(true);
  expect(matchesTag('"abc-gzip"', '"abc-br"')).toBe(false);
  expect(matchesTag(null, '"abc-br"')).toBe(false);
});
