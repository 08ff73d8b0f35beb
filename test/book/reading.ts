import { readBook } from '../../src/book/book.ts';
import { problemText } from '../../src/book/problem.ts';
import { UnreadableBook } from '../../src/book/unreadable-book.ts';
import type { Contact, Deal, DealInput, Evidence } from '../../src/domain/deal.ts';

/** A book as it was read, in a form that is easy to compare. */
export interface Read {
  readonly files: readonly DealInput[];
  readonly deals: readonly Deal[];
  readonly ids: readonly string[];
  /** Of the rows that were refused, `line N, column C: …`. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly refused: readonly string[];
}

async function* chunksOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a book given as text, or as bytes in any pieces. */
export async function read(book: string | readonly Uint8Array[]): Promise<Read> {
  const chunks = typeof book === 'string' ? [bytes(book)] : book;
  const reading = await readBook(chunksOf(chunks));
  const files = [...reading.book.files()];
  const deals = files.map(({ deal }) => deal);
  const said = (severity: string) =>
    reading.problems.filter((problem) => problem.severity === severity).map(problemText);
  return {
    files,
    deals,
    ids: deals.map(({ dealId }) => dealId),
    errors: said('error'),
    warnings: said('warning'),
    refused: reading.refusedDeals.map(({ dealId }) => dealId),
  };
}

/** Why a book could not be read at all. */
export async function whyUnreadable(book: string | readonly Uint8Array[]): Promise<string> {
  try {
    await read(book);
  } catch (error) {
    if (error instanceof UnreadableBook) return error.message;
    throw error;
  }
  return 'it was read';
}

/** The lines of a book, put together. */
export function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}

/** A book of one deal, `D-1` of Contoso, with these further columns. */
export function oneDeal(cells: Readonly<Record<string, string>>): string {
  const names = Object.keys(cells);
  const quoted = Object.values(cells).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return lines(['deal_id', 'customer', ...names].join(','), ['D-1', 'Contoso', ...quoted].join(','));
}

export function contactsOf({ files }: Read, at = 0): readonly Contact[] {
  return files[at]?.contacts ?? [];
}

export function evidenceOf({ files }: Read, email: string, at = 0): readonly Evidence[] {
  return files[at]?.evidence.get(email) ?? [];
}
