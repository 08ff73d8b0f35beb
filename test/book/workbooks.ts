import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { UnreadableBook } from '../../src/book/unreadable-book.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../../src/book/xlsx/limits.ts';
import { readWorkbook } from '../../src/book/xlsx/read-workbook.ts';
import { type ZipFaults, type ZipFile, zip } from './zips.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook by its parts; what is left out is as small as it may be. */
export interface Parts {
  /** What stands in `sheetData`, of each sheet. */
  readonly sheets?: readonly string[];
  /** The whole XML of the first sheet, instead. */
  readonly sheet?: string;
  /** Attributes of the sheets, in their order. */
  readonly states?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly more?: readonly ZipFile[];
}

export function parts({
  sheets = [''],
  sheet,
  states = [],
  strings,
  styles,
  properties = '',
  more = [],
}: Parts): ZipFile[] {
  const related = sheets.map((_, at) => relationship(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  if (strings !== undefined) related.push(relationship('strings', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) related.push(relationship('styles', 'styles', '/xl/styles.xml'));
  const named = sheets.map(
    (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" ${states[at] ?? ''} r:id="s${at}"/>`,
  );
  const files = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships([relationship('r1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${named.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationships(related) },
    ...sheets.map((rows, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data:
        (at === 0 ? sheet : undefined) ??
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
  if (strings !== undefined) files.push({ name: 'xl/sharedStrings.xml', data: strings });
  if (styles !== undefined) files.push({ name: 'xl/styles.xml', data: styles });
  return [...files, ...more];
}

export function workbook(from: Parts, faults: ZipFaults = {}): Uint8Array {
  return zip(parts(from), faults);
}

function relationships(some: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${some.join('')}</Relationships>`;
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** The styles part with these formats of cells: a number, or the code of a format of its own. */
export function stylesWith(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, at) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  );
  const cells = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`,
  );
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

/** The sheet as CSV. */
export async function csvOf(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await readWorkbook(bytes, { ...WORKBOOK_LIMITS, ...limits })) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** Why it can't be read. */
export async function whyRefused(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<string> {
  try {
    return `it was read: ${(await csvOf(bytes, limits)).slice(0, 200)}`;
  } catch (error) {
    if (error instanceof UnreadableBook) return error.message;
    throw error;
  }
}

/** What reading something took: time, the longest time the event loop stood still, and the most memory more. */
export interface Measured<T> {
  readonly value: T;
  readonly milliseconds: number;
  readonly delay: number;
  readonly megabytes: number;
}

export async function measured<T>(read: () => Promise<T>): Promise<Measured<T>> {
  globalThis.gc?.();
  await wait(20);
  const before = process.memoryUsage.rss();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  // It counts from its first sample on.
  await wait(20);
  const since = performance.now();
  const value = await read();
  const milliseconds = performance.now() - since;
  await wait(10);
  loop.disable();
  clearInterval(sampling);
  return { value, milliseconds, delay: loop.max / 1e6, megabytes: (most - before) / 1024 / 1024 };
}
