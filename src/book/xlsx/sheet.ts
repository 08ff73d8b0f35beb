import { cellName } from '../cell-reference.ts';
import { FAULTY_CELL } from '../faulty-cell.ts';
import { TextRuns, unescaped } from './cell-text.ts';
import { damaged, tooMuch, WorkbookFault } from './fault.ts';
import type { WorkbookLimits } from './limits.ts';
import { type DateKind, dateText } from './number-format.ts';
import type { XmlReader } from './xml-tokens.ts';

/** The parts of the workbook that cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly kinds: readonly DateKind[];
  readonly from1904: boolean;
  readonly limits: WorkbookLimits;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: boolean;
}

/** Maximum of columns in any spreadsheet program. */
const MOST_COLUMNS = 16_384;

/** Hidden rows that are named. */
const MOST_HIDDEN = 1000;

/** Maximum of characters written in a line; the row reader skips lines this long. */
const MOST_IN_LINE = 300_000;

/**
 * Converts the XML of a sheet into CSV with row N in line N. A line break in a cell becomes a space, since it would
 * shift the lines after it.
 */
export class SheetReader implements XmlReader {
  done = false;
  readonly #context: SheetContext;
  readonly #runs = new TextRuns();
  #inData = false;
  #inValue = false;
  #rows = 0;
  #row = 0;
  #column = 0;
  #cells: string[] = [];
  #cell: Cell | null = null;
  #lines: string[] = [];
  #written = 0;
  #isHidden = false;
  readonly #hidden: number[] = [];
  #hiddenCount = 0;
  #size = 0;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The CSV of the rows read since the last call; trailing empty rows are left out. */
  take(): Uint8Array | null {
    if (this.#lines.length === 0) return null;
    const bytes = Buffer.from(this.#lines.join(''));
    this.#lines = [];
    this.#size += bytes.length;
    if (this.#size > this.#context.limits.text) throw tooMuch('holds more text than is read of any workbook');
    return bytes;
  }

  /** The first rows with something in them that are hidden, and how many there are. */
  get hidden(): { readonly rows: readonly number[]; readonly count: number } {
    return { rows: this.#hidden, count: this.#hiddenCount };
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'sheetData') this.#inData = true;
    if (!this.#inData) return;
    if (tag === 'row') this.#openRow(attributes);
    else if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'v') {
      this.#inValue = true;
      if (this.#cell) this.#cell.value = '';
    } else if (tag === 'f' && this.#cell) this.#cell.formula = true;
    else this.#runs.open(tag);
  }

  text(text: string): void {
    if (!this.#inData) return;
    if (this.#inValue && this.#cell) this.#cell.value += text;
    else this.#runs.add(text);
  }

  close(tag: string): void {
    if (!this.#inData) return;
    if (tag === 'v') this.#inValue = false;
    else if (tag === 'c') this.#closeCell();
    else if (tag === 'row') this.#closeRow();
    else if (tag === 'sheetData') this.done = true;
    else this.#runs.close(tag);
  }

  #openRow({ r: stated, hidden }: Readonly<Record<string, string>>): void {
    const row = stated === undefined ? this.#row + 1 : Number(stated);
    if (!Number.isInteger(row) || row <= this.#row) throw damaged('the rows of its sheet are out of order');
    if (++this.#rows > this.#context.limits.rows) throw this.#tooManyRows();
    this.#row = row;
    this.#isHidden = hidden === '1' || hidden === 'true';
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const { r, t = 'n', s } = attributes;
    const column = r === undefined ? this.#column + 1 : columnOf(r);
    if (column <= this.#column) throw damaged('the cells of its sheet are out of order');
    this.#column = column;
    this.#cell = { column, type: t, style: s === undefined ? 0 : Number(s), value: null, formula: false };
  }

  #closeCell(): void {
    const cell = this.#cell;
    const inline = this.#runs.take();
    this.#cell = null;
    if (!cell) return;
    const text = this.#textOf(cell, inline).replace(/\r\n|[\r\n]/g, ' ');
    if (text === '') return;
    const { rows, columns } = this.#context.limits;
    if (this.#row > rows) throw this.#tooManyRows();
    if (cell.column > columns)
      throw tooMuch(
        `has something in ${cellName({ row: this.#row, index: cell.column - 1 })}, beyond ${columns} columns`,
      );
    while (this.#cells.length < cell.column - 1) this.#cells.push('');
    this.#cells.push(/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    if (this.#isHidden) {
      this.#hiddenCount++;
      if (this.#hidden.length < MOST_HIDDEN) this.#hidden.push(this.#row);
      this.#cells = [];
      return;
    }
    const line = this.#cells.join(',').slice(0, MOST_IN_LINE);
    this.#lines.push('\n'.repeat(this.#row - this.#written - 1), line, '\n');
    this.#written = this.#row;
    this.#cells = [];
  }

  #textOf(cell: Cell, inline: string): string {
    const { type, value } = cell;
    if (type === 'inlineStr') return inline;
    if (value === null)
      return cell.formula
        ? this.#faulty(cell, 'a formula without a result; open the file in Excel and save it again')
        : '';
    switch (type) {
      case 's':
        return this.#shared(value);
      case 'b':
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        return this.#faulty(cell, `the error ${value.trim().slice(0, 20)}; correct it in the workbook`);
      case 'd':
        return value.trim().replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
      case 'n':
        return this.#number(cell.style, value.trim());
      default:
        return unescaped(value);
    }
  }

  #shared(value: string): string {
    const text = this.#context.strings[Number(value)];
    if (text === undefined) throw damaged('a cell refers to a text that is not there');
    return text;
  }

  #number(style: number, text: string): string {
    const number = Number(text);
    if (text === '' || !Number.isFinite(number)) return text;
    const kind = this.#context.kinds[style] ?? null;
    const date = kind === null ? null : dateText(number, this.#context.from1904);
    return date ?? plainNumber(number);
  }

  #faulty({ column }: Cell, what: string): string {
    return `${FAULTY_CELL}the cell ${cellName({ row: this.#row, index: column - 1 })} holds ${what}`;
  }

  #tooManyRows(): Error {
    const most = this.#context.limits.rows.toLocaleString('en-US');
    return new WorkbookFault(
      `the sheet has more than ${most} rows; delete the empty rows below the data, or save it as "CSV UTF-8"`,
    );
  }
}

/**
 * Excel shows and calculates 15 digits; further digits in a file are floating-point noise. A whole number of more digits has
 * lost some, and is written as Excel shows it, so that nobody takes it for the number that was typed.
 */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  if (Number.isInteger(rounded) && Math.abs(rounded) >= 1e15)
    return rounded.toExponential().replace('e', 'E');
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}

const A = 'A'.charCodeAt(0) - 1;
const Z = 'Z'.charCodeAt(0);

/** Column number, from 1, of a cell reference such as `AB12`. Called for every cell, therefore without a pattern. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < 4; at++) {
    const code = reference.charCodeAt(at);
    if (!(code > A && code <= Z)) break;
    column = column * 26 + code - A;
  }
  if (column === 0 || column > MOST_COLUMNS) throw damaged('a cell of its sheet has no place');
  return column;
}
