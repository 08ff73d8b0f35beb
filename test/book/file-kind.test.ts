import { describe, expect, it } from '@jest/globals';
import { bookSource } from '../../src/book/file-kind.ts';
import { workbook } from './workbooks.ts';

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await bookSource(name, bytes)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string): Buffer =>
  Buffer.concat([OLE, Buffer.alloc(500), Buffer.from(stream, 'utf16le')]);
const magic = (hex: string): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(' and more')]);

describe('a file is known by its content', () => {
  const xlsx = workbook({ sheets: ['<row><c t="inlineStr"><is><t>deal_id</t></is></c></row>'] });

  it.each(['book.xlsx', 'book.csv', 'book'])('a workbook named %s is read as one', async (name) => {
    expect(await textOf(name, xlsx)).toBe('deal_id\n');
  });

  it.each(['book.csv', 'book.xlsx', 'book.txt'])('a CSV file named %s is read as one', async (name) => {
    expect(await textOf(name, Buffer.from('\uFEFFdeal_id,customer\n'))).toBe('\uFEFFdeal_id,customer\n');
  });

  it('UTF-16 is left to the reader of the book, which says what to do', async () => {
    const bytes = Buffer.from('\uFEFFdeal_id', 'utf16le');
    expect(await textOf('book.csv', bytes)).toBe(bytes.toString());
  });
});

describe('a file of another kind is refused, by what it is', () => {
  it.each([
    {
      name: 'a.xlsx',
      bytes: magic('255044462d312e37'),
      why: "the file's name says .xlsx, but it is a PDF; send",
    },
    { name: 'a.pdf', bytes: magic('255044462d312e37'), why: 'the file is a PDF; send the sheet as .xlsx' },
    { name: 'a.png', bytes: magic('89504e470d0a1a0a'), why: 'a picture (PNG)' },
    { name: 'a.jpg', bytes: magic('ffd8ffe0'), why: 'a picture (JPEG)' },
    { name: 'a.gif', bytes: Buffer.from('GIF89a'), why: 'a picture (GIF)' },
    { name: 'a.rtf', bytes: Buffer.from('{\\rtf1'), why: '(RTF)' },
    { name: 'a.gz', bytes: magic('1f8b0800'), why: '(gzip)' },
    { name: 'a.rar', bytes: Buffer.from('Rar!x'), why: '(RAR)' },
    { name: 'a.7z', bytes: magic('377abcaf271c'), why: '(7z)' },
    { name: 'a.zip', bytes: magic('504b0506'), why: 'an empty zip file' },
    {
      name: 'a.csv',
      bytes: Buffer.from('\r\n<html><table>'),
      why: "the file's name says .csv, but it is a web page or XML",
    },
    {
      name: 'a.xml',
      bytes: Buffer.from('<?xml version="1.0"?><?mso-application?>'),
      why: 'a web page or XML',
    },
    { name: 'a.xls', bytes: ole('Workbook'), why: 'the file is an old Excel workbook (.xls)' },
    { name: 'a.xls', bytes: magic('0908100000060500'), why: 'an old Excel workbook (.xls)' },
    {
      name: 'a.xlsx',
      bytes: ole('EncryptedPackage'),
      why: 'the workbook is protected by a password; remove it',
    },
    { name: 'a.doc', bytes: ole('WordDocument'), why: 'an old Word document' },
    { name: 'a.msg', bytes: ole('__substg1.0'), why: 'an old Office document' },
    { name: 'a.bin', bytes: Buffer.from([1, 2, 0, 3]), why: 'the file is no text' },
    { name: 'a.csv', bytes: Buffer.alloc(0), why: 'the file is empty' },
  ])('$name: $why', async ({ name, bytes, why }) => {
    await expect(bookSource(name, bytes)).rejects.toThrow(why);
  });
});
