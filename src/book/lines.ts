import { lineBeforeSheet } from '../domain/book/lines.ts';
import { isSheetMark, parseSheetMark, type SheetMark } from './sheet-mark.ts';

/** A physical line of a text file; only the beginning of it when it is too long. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly tooLong: boolean;
  /** What a workbook tells in this place beside its rows; then there is no text, and the number is that of the line before. */
  readonly mark?: SheetMark;
}

/** Maximum of characters in a line, far beyond any row of a real book; longer lines are skipped, never held. */
const MAX_LINE = 262_144;

/** Characters kept of a line that is too long, to find the deal it is about. */
const HEAD = 1000;

/** Splits text, in pieces of any size, into physical lines. Line numbers start at 1, and anew at each sheet of a workbook. */
export class LineSplitter {
  #rest = '';
  #tooLong = false;
  #number = 0;

  /** Ends the input; returns the last line when the file does not end with a line break. */
  end(): Line[] {
    return this.#rest !== '' || this.#tooLong ? [this.#line('')] : [];
  }

  push(text: string): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
      lines.push(this.#line(text.slice(from, to)));
      from = to + 1;
    }
    this.#keep(text.slice(from));
    return lines;
  }

  #keep(text: string): void {
    if (this.#tooLong) return;
    this.#rest += text;
    if (this.#rest.length <= MAX_LINE) return;
    this.#rest = this.#rest.slice(0, HEAD);
    this.#tooLong = true;
  }

  #line(end: string): Line {
    this.#keep(end);
    const text = this.#rest.replace(/\r+$/, '');
    const mark = isSheetMark(text) ? parseSheetMark(text) : null;
    if (mark?.kind === 'sheet') this.#number = lineBeforeSheet(mark.number);
    const line = mark
      ? { number: this.#number, text: '', tooLong: false, mark }
      : { number: ++this.#number, text, tooLong: this.#tooLong };
    this.#rest = '';
    this.#tooLong = false;
    return line;
  }
}
