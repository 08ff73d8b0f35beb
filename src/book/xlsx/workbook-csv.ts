import { bookParts, dateKinds } from './book-parts.ts';
import { sharedStrings } from './cell-text.ts';
import { WorkbookFault } from './fault.ts';
import type { WorkbookLimits } from './limits.ts';
import { Package } from './package.ts';
import { SheetReader } from './sheet.ts';
import { parseXml } from './xml.ts';

/**
 * Converts the first visible sheet with content into CSV, as a stream. Runs in the worker.
 * @param onSheet takes the name of that sheet, before its content
 * @throws WorkbookFault
 */
export async function* workbookCsv(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  onSheet: (name: string) => void,
): AsyncGenerator<Uint8Array> {
  const parts = await Package.open(bytes, limits);
  const book = await bookParts(parts);
  const context = {
    kinds: await dateKinds(parts, book.styles),
    strings: await sharedStrings(parts, book.strings),
    from1904: book.from1904,
    limits,
  };
  for (const { name, part } of book.sheets) {
    const reader = new SheetReader(context);
    let empty = true;
    for await (const _ of parseXml(part, parts.read(part), reader)) {
      const csv = reader.take();
      if (!csv) continue;
      if (empty) onSheet(name);
      empty = false;
      yield csv;
    }
    if (!empty) return;
  }
  throw new WorkbookFault('the workbook is empty: no visible sheet of it holds anything');
}
