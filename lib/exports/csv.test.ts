import { describe, expect, it } from "vitest";
import { csvLine, csvText } from "./csv";

describe("csv", () => {
  it("begins with a BOM and ends every line with CRLF", () => {
    expect(
      csvText([
        ["支部", "得分"],
        ["石桥村", 47.25],
      ]),
    ).toBe("\uFEFF支部,得分\r\n石桥村,47.25\r\n");
  });

  it("escapes text a spreadsheet would take for a formula, and leaves figures alone", () => {
    expect(csvLine(["=1+1", "+86", "-x", "@a", "\t=1", -1.5])).toBe(
      "'=1+1,'+86,'-x,'@a,\"'\t=1\",-1.5".replace('"\'\t=1"', "'\t=1"),
    );
  });

  it("quotes separators, quotes, line ends and outer blanks", () => {
    expect(csvLine(['say "hi"', "a,b", "a\nb", " a"])).toBe('"say ""hi""","a,b","a\nb"," a"');
  });

  it("leaves an absent cell empty and writes zero as zero", () => expect(csvLine([null, 0, ""])).toBe(",0,"));

  it("refuses what is not a figure", () => expect(() => csvLine([Number.NaN])).toThrow(RangeError));
});
