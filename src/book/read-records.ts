import { REQUIRED_COLUMNS } from './columns.ts';
import { type Corrections, corrected } from './corrections.ts';
import { LineSplitter } from './lines.ts';
import { type CsvRecord, RecordReader } from './records.ts';
import { unreadableBook } from './unreadable-book.ts';

/**
 * Parses a CSV file (UTF-8) as a stream of batches of records, in bounded memory. The first record is the header.
 * @param corrections what a person has put in the place of cells
 * @throws UnreadableBook when the file is no text in UTF-8
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  corrections?: Corrections,
): AsyncGenerator<readonly CsvRecord[]> {
  const lines = new LineSplitter();
  const records = new RecordReader();
  const put = (read: readonly CsvRecord[]) =>
    corrections && corrections.size > 0 ? read.map((record) => corrected(record, corrections)) : read;
  for await (const bytes of withWholeMark(source)) yield put(records.push(lines.push(bytes)));
  yield put([...records.push(lines.end()), ...records.end()]);
}

/** The error of a file without a header. */
export function emptyBook(): Error {
  return unreadableBook(`the file is empty; expected a header row with ${REQUIRED_COLUMNS.join(' and ')}`);
}

/** The cells of the header row. @throws UnreadableBook when it can't be read */
export function headerCells(record: CsvRecord): readonly string[] {
  if ('fault' in record) throw unreadableBook(`the header row can't be read: ${record.fault}`);
  return record.cells;
}

/** Bytes needed to recognise another kind of file. */
const MARK = 3;

/**
 * Passes the bytes on, after checking that the first ones are not of another format; buffers until there are enough.
 */
async function* withWholeMark(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const bytes of source) {
    if (head === null) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < MARK) continue;
    refuseOtherEncodings(head);
    yield head;
    head = null;
  }
  if (head !== null) yield head;
}

function refuseOtherEncodings(bytes: Uint8Array): void {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  if (utf16) throw unreadableBook('the file is UTF-16; save it as "CSV UTF-8"');
  if (zip) throw unreadableBook('the file is a workbook or another zip file; save it as "CSV UTF-8"');
}
