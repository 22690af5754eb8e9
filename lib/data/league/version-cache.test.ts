import { expect, it } from "vitest";
import type { Db } from "@/db/client";
import { VersionCache } from "./version-cache";

const db = {} as Db;

it("makes a version once, whoever asks while it is being made", async () => {
  const cache = new VersionCache<number>(2);
  let made = 0;
  const make = async () => ++made;
  expect(await Promise.all([cache.get(db, "a", "1", make), cache.get(db, "a", "1", make)])).toEqual([1, 1]);
  expect(await cache.get(db, "a", "1", make)).toBe(1);
});

it("puts a new version in the place of the old one", async () => {
  const cache = new VersionCache<string>(2);
  await cache.get(db, "a", "1", async () => "old");
  expect(await cache.get(db, "a", "2", async () => "new")).toBe("new");
  expect(await cache.get(db, "a", "1", async () => "old, made again")).toBe("old, made again");
});

it("keeps nothing that could not be made, and nothing of another database", async () => {
  const cache = new VersionCache<number>(2);
  await expect(cache.get(db, "a", "1", () => Promise.reject(new Error("locked")))).rejects.toThrow("locked");
  expect(await cache.get(db, "a", "1", async () => 7)).toBe(7);
  expect(await cache.get({} as Db, "a", "1", async () => 8)).toBe(8);
});
