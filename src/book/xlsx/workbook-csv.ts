import { type OnSheet, type SheetMark, sheetMarkLine } from '../sheet-mark.ts';
import { bookParts, dateKinds } from './book-parts.ts';
import { sharedStrings } from './cell-text.ts';
import { WorkbookFault } from './fault.ts';
import type { WorkbookLimits } from './limits.ts';
import { Package } from './package.ts';
import { SheetReader } from './sheet.ts';
import { parseXml } from './xml.ts';

/**
 * Converts the visible sheets with content into CSV, one after the other, as a stream; marks tell where each begins and what is
 * hidden. Runs in the worker.
 * @param onSheet takes each, before its content
 * @throws WorkbookFault
 */
export async function* workbookCsv(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  onSheet: OnSheet,
): AsyncGenerator<Uint8Array> {
  const parts = await Package.open(bytes, limits);
  const book = await bookParts(parts);
  const context = {
    kinds: await dateKinds(parts, book.styles),
    strings: await sharedStrings(parts, book.strings),
    from1904: book.from1904,
    limits,
  };
  if (book.hidden.length > 0) yield marked({ kind: 'hidden-sheets', names: book.hidden });
  let isEmpty = true;
  const of = book.sheets.length;
  for (const [at, { name, part }] of book.sheets.entries()) {
    const reader = new SheetReader(context);
    let isBegun = false;
    for await (const _ of parseXml(part, parts.read(part), reader)) {
      const csv = reader.take();
      if (!csv) continue;
      if (!isBegun) {
        onSheet(name, at + 1);
        if (of > 1) yield marked({ kind: 'sheet', name, number: at + 1, of });
      }
      isBegun = true;
      isEmpty = false;
      yield csv;
    }
    if (isBegun && reader.hidden.count > 0) yield marked({ kind: 'hidden-rows', ...reader.hidden });
  }
  if (isEmpty) throw new WorkbookFault('the workbook is empty: no visible sheet of it holds anything');
}

function marked(mark: SheetMark): Uint8Array {
  return Buffer.from(sheetMarkLine(mark));
}
