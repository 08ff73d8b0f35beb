import { tooMuch } from './fault.ts';
import type { Package } from './package.ts';
import { readXml } from './xml.ts';

/** Excel's own limit of characters in a cell. */
const MOST_IN_CELL = 32_767;

/**
 * Limits of the shared strings and of their characters. Distinct strings take bytes even when compressed: more
 * strings than bytes mean a made-up file.
 */
const MOST_STRINGS = 1_000_000;
const ALWAYS_ALLOWED = 10_000;
const MOST_CHARACTERS = 32 * 1024 * 1024;

/** Collects the text runs of a cell, without the phonetic readings of Japanese texts. */
export class TextRuns {
  text = '';
  #reading = false;
  #inText = false;

  open(tag: string): void {
    if (tag === 'rPh') this.#reading = true;
    else if (tag === 't') this.#inText = true;
  }

  add(text: string): void {
    if (this.#inText && !this.#reading && this.text.length < MOST_IN_CELL) this.text += text;
  }

  close(tag: string): void {
    if (tag === 'rPh') this.#reading = false;
    else if (tag === 't') this.#inText = false;
  }

  /** Returns the text and resets the collector. */
  take(): string {
    const text = unescaped(this.text.slice(0, MOST_IN_CELL));
    this.text = '';
    return text;
  }
}

/** Decodes `_x000D_`, Excel's form of characters that XML does not allow. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The shared strings of a workbook, by number. */
export async function sharedStrings(parts: Package, name: string | null): Promise<readonly string[]> {
  if (name === null || !parts.has(name)) return [];
  const strings: string[] = [];
  const most = Math.min(MOST_STRINGS, Math.max(ALWAYS_ALLOWED, parts.packedSize(name)));
  const runs = new TextRuns();
  let characters = 0;
  await readXml(name, parts.read(name), {
    open: (tag) => runs.open(tag),
    text: (text) => runs.add(text),
    close: (tag) => {
      runs.close(tag);
      if (tag !== 'si') return;
      const text = runs.take();
      characters += text.length;
      strings.push(text);
      if (strings.length > most || characters > MOST_CHARACTERS)
        throw tooMuch('holds more different texts than any book of deals');
    },
  });
  return strings;
}
