import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { withDensity } from "./png-density";

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(typeof crc32 === "function" ? crc32(body) : 0);
  return Buffer.concat([size, body, check]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(1, 0);
header.writeUInt32BE(1, 4);
header.set([8, 0, 0, 0, 0], 8);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", header),
  chunk("IDAT", deflateSync(Buffer.from([0, 0]))),
  chunk("IEND", Buffer.alloc(0)),
]);

describe("physical size of a PNG", () => {
  it("stands in a pHYs chunk right after the header: 300 dpi are 11,811 dots per metre", () => {
    const sized = Buffer.from(withDensity(png, 300));
    expect(sized.length).toBe(png.length + 21);
    expect(sized.subarray(37, 41).toString()).toBe("pHYs");
    expect([sized.readUInt32BE(41), sized.readUInt32BE(45), sized[49]]).toEqual([11811, 11811, 1]);
    // From an independent encoder: pHYs 11811 × 11811 per metre.
    expect(sized.readUInt32BE(50)).toBe(0x78a53f76);
  });

  it("refuses bytes that are no PNG", () => expect(() => withDensity(new Uint8Array(40), 300)).toThrow(RangeError));
});
