import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ChartTable } from "@/lib/charts/chart-table";
import { ChartTableView } from "./chart-table-view";

const table: ChartTable = {
  columns: [
    { label: "支部", kind: "text" },
    { label: "得分", kind: "score" },
    { label: "完整率", kind: "share" },
    { label: "比同类", kind: "signed" },
    { label: "件数", kind: "count" },
  ],
  rows: [
    ["石桥村", 47.25, 0.986, -17.7, 3000],
    ["柳沟村", "样本不足", null, null, 0],
  ],
};

it("is a real table: captioned, headed by column and row, figures written by their kind", () => {
  const html = renderToStaticMarkup(<ChartTableView table={table} caption="数据表" />);
  expect(html).toContain("<caption>数据表</caption>");
  expect(html.match(/scope="col"/g)).toHaveLength(5);
  expect(html.match(/scope="row"/g)).toHaveLength(2);
  const cells = [...html.matchAll(/<t[hd] [^>]*>([^<]*)</g)].map((match) => match[1]);
  expect(cells.slice(5)).toEqual(["石桥村", "47.3", "98.6%", "−17.7", "3,000", "柳沟村", "样本不足", "—", "—", "0"]);
});
