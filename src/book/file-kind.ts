import { unreadableBook } from './read-rows.ts';
import { PASSWORD } from './xlsx/inspect-zip.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/** What other files begin with. */
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

/** The container of the old formats of Office, and of workbooks under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** How much of a file is looked at to tell text from what is none. */
const HEAD = 4096;

/**
 * The CSV of a book that came as a file. What a file is, its content says: a name may be wrong.
 * @throws UnreadableBook here and while it is read
 */
export async function bookSource(name: string, bytes: Uint8Array): Promise<AsyncIterable<Uint8Array>> {
  if (bytes.length === 0) throw unreadableBook('the file is empty');
  if (begins(bytes, ZIP)) return readWorkbook(bytes);
  const other = otherKind(bytes);
  if (other === PASSWORD) throw unreadableBook(other);
  if (other !== null) {
    const said = /\.(csv|xlsx|xlsm)$/i.exec(name)?.[1]?.toLowerCase();
    const named = said ? `the file's name says .${said}, but it is ${other}` : `the file is ${other}`;
    throw unreadableBook(`${named}; send the sheet as .xlsx or as "CSV UTF-8"`);
  }
  return only(bytes);
}

function otherKind(bytes: Uint8Array): string | null {
  if (begins(bytes, OLE)) return oleKind(bytes);
  const known = BEGINNINGS.find((beginning) => begins(bytes, beginning.bytes));
  if (known) return known.what;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|table|meta|\?xml)/i.test(head))
    return 'a web page or XML';
  // UTF-16 has NULs too, and is told of where the text is read.
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

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
