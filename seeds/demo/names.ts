import type { BranchKind } from "@/lib/core/units/unit";
import { Random } from "./random";

export const COUNTY_NAME = "示例县（虚构）";

// Township names say that they are made up: each begins with a word for "made up" or "example".
const MADE_UP = ["虚", "拟", "例", "样", "仿", "设", "演", "模", "试", "构"] as const;
const LANDSCAPE = ["溪镇", "峰乡", "河镇", "田乡", "湖镇", "洲乡", "塘镇", "岭乡", "湾镇", "桥镇"] as const;

/** Name of the n-th township, from 0; the first hundred differ. */
export function townshipName(n: number): string {
  const made = MADE_UP[n % MADE_UP.length] ?? "";
  const place = LANDSCAPE[(n + Math.floor(n / MADE_UP.length)) % LANDSCAPE.length] ?? "";
  return made + place;
}

const TREES = [..."石柳梅竹松杨桃李杏枣槐柏榆桂荷菊兰稻麦棉"] as const;
const PLACES = [..."桥坡岗塘井泉沟台坝垭坪洼畈园埂渡"] as const;
const VIRTUES = [..."和安康宁福瑞祥泰明新春同友善文德仁义信嘉"] as const;
const COURTS = [..."苑里坊街庭居轩巷家府"] as const;
const TRADES = [..."供水 公交 粮储 城投 热力 园林 农资 印刷 水务 环卫"].join("").split(" ");
const BODIES = ["合作社", "商会", "养老院", "产业园", "行业协会", "民办学校"] as const;

/** Name of an ordinary branch; unlike those of its township as long as `serial` differs. */
export function branchName(township: string, kind: BranchKind, serial: number): string {
  switch (kind) {
    case "rural":
      return `${place(township, "village", serial, TREES, PLACES)}村党支部`;
    case "ethnic_area":
      return `${place(township, "village", serial, TREES, PLACES)}民族村党支部`;
    case "community":
      return `${place(township, "community", serial, VIRTUES, COURTS)}社区党支部`;
    case "state_enterprise":
      return `${TRADES[serial % TRADES.length]}公司第${serial + 1}党支部`;
    case "private_social":
      return `${place(township, "body", serial, VIRTUES, TREES)}${BODIES[serial % BODIES.length]}党支部`;
    default:
      throw kind satisfies never;
  }
}

/** Two characters, the same for no two serials of one township and list until all are used up. */
function place(
  township: string,
  list: string,
  serial: number,
  first: readonly string[],
  second: readonly string[],
): string {
  const count = first.length * second.length;
  const offset = new Random(`${list} ${township}`).whole(0, count - 1);
  // A step without a common divisor visits every pair before the first comes back.
  const at = (offset + serial * STEP) % count;
  const again = Math.floor(serial / count);
  return `${again > 0 ? `第${again + 1}` : ""}${first[at % first.length]}${second[Math.floor(at / first.length)]}`;
}

const STEP = 97;
