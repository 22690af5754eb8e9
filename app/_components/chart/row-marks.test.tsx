import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DotWhisker } from "./dot-whisker";
import { RankBar } from "./rank-bar";
import { Sparkline } from "./sparkline";

/** Values of one attribute, in drawing order. */
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1]);

describe("marks of a table row", () => {
  it("say nothing to a screen reader: the row's text does", () => {
    for (const mark of [
      <Sparkline key="s" values={[50]} />,
      <RankBar key="r" rank={1} rankLow={1} rankHigh={3} of={9} />,
      <DotWhisker key="d" score={50} low={40} high={60} median={null} />,
    ]) {
      expect(renderToStaticMarkup(mark)).toContain('aria-hidden="true"');
    }
  });

  it("put a rank between the first place and the last", () => {
    const html = renderToStaticMarkup(
      <RankBar rank={5} rankLow={1} rankHigh={9} of={9} width={108} height={20} standing="weak" />,
    );
    // 4 px are kept at either end.
    expect(attributes(html, "cx")).toEqual(["54"]);
    expect(attributes(html, "d")).toEqual(["M4 10H104", "M4 10H104"]);
    expect(attributes(html, "data-standing")).toEqual(["weak"]);
  });

  it("draw a score, its range and the peers' median on one scale, the median only where there is one", () => {
    const scale = { score: 50, low: 25, high: 75, from: 0, to: 100, width: 108, height: 20 };
    expect(attributes(renderToStaticMarkup(<DotWhisker {...scale} median={100} />), "d")).toEqual([
      "M104 3V17",
      "M29 10H79",
    ]);
    expect(attributes(renderToStaticMarkup(<DotWhisker {...scale} median={null} />), "d")).toEqual(["M29 10H79"]);
  });

  it("leave a gap in a sparkline, and no dot where the newest period has no value", () => {
    const html = renderToStaticMarkup(<Sparkline values={[60, 60, null]} />);
    expect(html).not.toContain("<circle");
    // Pass mark, gap, line.
    expect(attributes(html, "d")).toHaveLength(3);
  });
});
