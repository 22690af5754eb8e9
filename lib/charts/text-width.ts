const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6▼▽○●]/;
const NARROW = /[ ijlIt.,:;'|!()[\]\-–]/;

/**
 * Width of a line of text, estimated: a wide (CJK) character is one em, figures and Latin letters about half.
 * Good to a few per cent in the fonts we name, the same on every machine, and needs no canvas.
 * @param size font size in px
 * @returns px
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) ? 1 : NARROW.test(character) ? 0.34 : 0.58;
  return ems * size;
}

/** `text` cut so that it fits `width` px, with an ellipsis where something was cut. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Marks that must not begin a line. */
const CLINGING = /[\u3001\u3002\u300b\u300d\u300f\u2019\u201d\u2026\uff0c\uff1b\uff1a\uff01\uff1f\uff09%,.;:!?)\]]/;

/**
 * Lines no wider than `width`: Chinese breaks between any two characters save before closing marks (which may hang over the edge), Latin between words.
 * A single word wider than a line is broken with a hyphen.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line === "" || textWidth(line + piece, size) <= width || (CLINGING.test(piece) && piece.length === 1)) {
      line += line === "" ? piece.trimStart() : piece;
    } else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
    while (piece.length > 1 && textWidth(line, size) > width && line.length > 1) {
      let cut = line.length - 1;
      while (cut > 1 && textWidth(`${line.slice(0, cut)}-`, size) > width) cut--;
      lines.push(/[a-z]$/i.test(line.slice(0, cut)) ? `${line.slice(0, cut)}-` : line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
