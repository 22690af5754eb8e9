import type { Page } from "@playwright/test";

/** When things stood on the page, in milliseconds since the navigation began. */
export interface Seen {
  readonly rows?: number;
  readonly chart?: number;
}

/**
 * Runs inside every page, ours and the bare one alike: looks once per frame whether the first rows and the chart
 * stand, and notes the moment after that frame was painted.
 */
export function installProbe(): void {
  const seen: { rows?: number; chart?: number } = {};
  Object.assign(window, { benchSeen: seen });
  const painted = (note: () => void) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = note;
    channel.port2.postMessage(null);
  };
  const rowsStand = () => [...document.querySelectorAll("tbody tr")].filter((row) => row.textContent).length >= 8;
  const chartStands = () =>
    [...document.querySelectorAll("svg")].some(
      (svg) => svg.clientWidth > 300 && svg.querySelectorAll("path, circle, rect").length >= 20,
    );
  const look = () => {
    if (seen.rows === undefined && rowsStand()) painted(() => (seen.rows ??= performance.now()));
    if (seen.chart === undefined && chartStands()) painted(() => (seen.chart ??= performance.now()));
    if (seen.rows === undefined || seen.chart === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Presses something and waits until the first row shows another text.
 * @param selector the button to press
 * @returns milliseconds from the press to the frame that shows it, painted
 */
export function timePress(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (button) =>
      new Promise<number>((resolve, reject) => {
        const pressed = document.querySelector<HTMLElement>(button);
        if (!pressed) return reject(new Error(`nothing to press: ${button}`));
        const text = () =>
          [...document.querySelectorAll("tbody tr")]
            .map((row) => row.textContent)
            .filter(Boolean)
            .slice(0, 5)
            .join("|");
        const before = text();
        const began = performance.now();
        const late = setTimeout(() => reject(new Error(`${button} changed nothing`)), 10_000);
        pressed.click();
        const look = () => {
          if (text() === before) return requestAnimationFrame(look);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            clearTimeout(late);
            resolve(performance.now() - began);
          };
          return channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    selector,
  );
}
