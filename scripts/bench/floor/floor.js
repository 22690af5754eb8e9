// The least a page can do with the same league: no framework, no words. Only what is on screen is drawn.
import { echartsRuntime, unpackLeague } from "/parts.js";

const ROW = 36;
const SPARE = 8;
const body = document.querySelector("tbody");
const league = unpackLeague(await (await fetch("/league.json")).json());
let rows = [...league.rows].reverse();

drawWindow();
drawChart();
listenToControls();
addEventListener("scroll", drawWindow, { passive: true });

/** Rows in view and a few around them, between two rows that hold the place of the rest. */
function drawWindow() {
  const above = -body.getBoundingClientRect().top;
  const from = Math.max(0, Math.floor(above / ROW) - SPARE);
  const to = Math.min(rows.length, from + Math.ceil(innerHeight / ROW) + 2 * SPARE);
  const room = (count) => `<tr class="room"><td colspan="9" style="height:${count * ROW}px"></td></tr>`;
  body.innerHTML = room(from) + rows.slice(from, to).map(rowOf).join("") + room(rows.length - to);
}

function rowOf(row) {
  const cells = [
    row.county.rank,
    `${row.county.rankLow}–${row.county.rankHigh}`,
    row.change ? row.change.places : "",
    row.name,
    row.score.toFixed(1),
    sparkline(row.history),
    row.completeness === null ? "" : `${Math.round(row.completeness * 100)} %`,
    row.standing ?? "",
    row.costliest.map((cost) => `${cost.node} ${cost.points.toFixed(1)}`).join(" "),
  ];
  return `<tr class="row">${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function sparkline(history) {
  const points = history.flatMap((score, i) => (score === null ? [] : [`${i * 8},${24 - score * 0.24}`]));
  return `<svg width="96" height="24"><polyline fill="none" stroke="currentColor" points="${points.join(" ")}"/></svg>`;
}

/** The twenty lowest with their intervals. */
function drawChart() {
  const lowest = rows.slice(0, 20);
  const place = document.getElementById("chart");
  const x = (score) => 160 + (score / 100) * (place.clientWidth - 184);
  const renderItem = (_, api) => {
    const row = lowest[api.value(0)];
    const y = 16 + api.value(0) * 22;
    return {
      type: "group",
      children: [
        { type: "text", style: { x: 152, y: y - 6, text: row.name, align: "right" } },
        {
          type: "rect",
          shape: { x: x(row.low), y: y - 3, width: x(row.high) - x(row.low), height: 6 },
          style: { fill: "#ccd" },
        },
        { type: "circle", shape: { cx: x(row.score), cy: y, r: 4 }, style: { fill: "#667" } },
      ],
    };
  };
  echartsRuntime.init(place, null, { renderer: "svg" }).setOption({
    animation: false,
    series: [{ type: "custom", coordinateSystem: "none", renderItem, data: lowest.map((_, i) => [i]) }],
  });
}

function listenToControls() {
  const orders = {
    rank: (a, b) => b.county.rank - a.county.rank,
    name: (a, b) => (a.pinyin < b.pinyin ? -1 : 1),
    score: (a, b) => b.score - a.score,
  };
  let sorted = { by: "rank", turn: 1 };
  for (const button of document.querySelectorAll("[data-sort]")) {
    button.addEventListener("click", () => {
      const by = button.dataset.sort;
      sorted = { by, turn: sorted.by === by ? -sorted.turn : 1 };
      rows = [...rows].sort((a, b) => sorted.turn * orders[by](a, b));
      drawWindow();
    });
  }
  const kinds = ["", ...new Set(league.rows.map((row) => row.kind))];
  const choice = document.getElementById("kinds");
  choice.innerHTML = kinds
    .map((kind) => `<button type="button" data-kind="${kind}">${kind || "all"}</button>`)
    .join("");
  choice.addEventListener("click", ({ target }) => {
    const { kind } = target.dataset;
    rows = league.rows.filter((row) => !kind || row.kind === kind);
    drawWindow();
  });
}
