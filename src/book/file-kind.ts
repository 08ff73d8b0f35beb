import { inPieces } from './pieces.ts';
import type { OnSheet } from './sheet-mark.ts';
import { unreadableBook } from './unreadable-book.ts';
import { PASSWORD } from './xlsx/inspect-zip.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/** First bytes of other kinds of file, and their names in messages. */
const BEGINNINGS: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture (GIF)' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a text with formatting (RTF)' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file (gzip)' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'an archive (7z)' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'an archive (RAR)' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'an empty zip file' },
  { bytes: [0x09, 0x08], what: 'an old Excel workbook (.xls)' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** First bytes of the container of old Office formats and of workbooks under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Bytes examined to tell text from binary content. */
const HEAD = 4096;

/**
 * The CSV bytes of an uploaded book. The kind of file is found by its content, since a name may be wrong.
 * @param onSheet takes the name of the sheet that is read, of a workbook, before its rows
 * @throws UnreadableBook here and while the bytes are read
 */
export async function bookSource(
  name: string,
  bytes: Uint8Array,
  onSheet?: OnSheet,
): Promise<AsyncIterable<Uint8Array>> {
  if (bytes.length === 0) throw unreadableBook('the file is empty');
  if (begins(bytes, ZIP)) return readWorkbook(bytes, undefined, onSheet);
  const other = otherKind(bytes);
  if (other === PASSWORD) throw unreadableBook(other);
  if (other !== null) {
    const said = /\.(csv|xlsx|xlsm)$/i.exec(name)?.[1]?.toLowerCase();
    const named = said ? `the file's name says .${said}, but it is ${other}` : `the file is ${other}`;
    throw unreadableBook(`${named}; send the sheet as .xlsx or as "CSV UTF-8"`);
  }
  return inPieces(bytes);
}

function otherKind(bytes: Uint8Array): string | null {
  if (begins(bytes, OLE)) return oleKind(bytes);
  const known = BEGINNINGS.find((beginning) => begins(bytes, beginning.bytes));
  if (known) return known.what;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|table|meta|\?xml)/i.test(head))
    return 'a web page or XML';
  // UTF-16 contains NULs too; the row reader refuses it with a message of its own.
  const utf16 = /^(\xff\xfe|\xfe\xff)/.test(head);
  return head.includes('\0') && !utf16 ? 'no text' : null;
}

function oleKind(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return PASSWORD;
  if (holds('Workbook') || holds('Book')) return 'an old Excel workbook (.xls)';
  if (holds('WordDocument')) return 'an old Word document (.doc)';
  return 'an old Office document';
}

function begins(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
