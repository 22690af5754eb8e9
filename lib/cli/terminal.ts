/** Where a command writes: data to `out`, messages and progress to `err`. Texts are whole lines without their end. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Shows how far something has come; each call replaces the one before, where the terminal can do that. */
  progress(text: string): void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let shown = false;
  const clear = () => {
    if (shown) stderr.write("\r\u001B[K");
    shown = false;
  };
  return {
    out(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    err(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    progress(text) {
      // A log file has no use for hundreds of lines about how far something has come.
      if (!stderr.isTTY) return;
      clear();
      stderr.write(text);
      shown = true;
    },
  };
}
