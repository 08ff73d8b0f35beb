import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { printable } from '../book/problem.ts';
import { WsaError } from '../errors.ts';
import { systemReason, whyText } from '../system-errors.ts';

/** Books of a folder that are named where the one asked for is not there. */
const MOST_BOOKS = 5;

/** The error of a file that can't be read, in sentences that say what to do. */
export async function unreadableFile(file: string, cause: unknown): Promise<WsaError> {
  return new WsaError('book-unreadable', await unreadableText(file, cause), { cause });
}

/** The error of a file that can't be written. */
export async function unwritableFile(file: string, cause: unknown): Promise<WsaError> {
  return new WsaError('book-unwritable', await unwritableText(file, cause), { cause });
}

/** The error of a folder that was named in place of a file. */
export async function folderForFile(folder: string): Promise<WsaError> {
  const message = `${shown(folder)} is a folder, not a file. ${await booksIn(folder)}Name a file in it.`;
  return new WsaError('book-unreadable', message);
}

async function unreadableText(file: string, cause: unknown): Promise<string> {
  const { name, folder } = placeOf(file);
  const code = codeOf(cause);
  if (code === 'ENOENT' && !(await isFolder(folder)))
    return `There is no folder ${printable(folder)}, so there is no file ${name} in it. Check the path.`;
  if (code === 'ENOENT') {
    const books = await booksIn(folder);
    return `There is no file ${name} in ${printable(folder)}. ${books}Check the name, or give the whole path.`;
  }
  if (code === 'ENOTDIR') return `${printable(folder)} is a file, so nothing is in it. Check the path.`;
  return `${file === '-' ? 'Standard input' : shown(file)} can't be read: ${sentences(cause)}`;
}

async function unwritableText(file: string, cause: unknown): Promise<string> {
  const { name, folder } = placeOf(file);
  const code = codeOf(cause);
  if (code === 'ENOENT')
    return `There is no folder ${printable(folder)}, so ${name} can't be written. Make the folder, or name another one.`;
  if (code === 'ENOTDIR')
    return `${printable(folder)} is a file, so nothing can be written in it. Check the path.`;
  if (await isFolder(file))
    return `${shown(file)} is a folder. Name a file in it, such as ${shown(path.join(file, 'deals.csv'))}.`;
  if (code === 'EEXIST')
    return `${shown(file)} is there already, and nothing is written over it. Name another file, or remove that one first.`;
  return `${shown(file)} can't be written: ${sentences(cause)}`;
}

/** Why, and what to do. */
function sentences(cause: unknown): string {
  const todo = systemReason(cause)?.todo;
  return `${whyText(cause)}.${todo === undefined ? '' : ` ${todo}`}`;
}

/** What could have been meant: the first books of a folder; empty where there are none, or it can't be read. */
async function booksIn(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const books = names.filter((name) => /\.(csv|xlsx|xlsm)$/i.test(name)).sort();
  if (books.length === 0) return '';
  const more = books.length > MOST_BOOKS ? ', …' : '';
  return `Books there: ${books.slice(0, MOST_BOOKS).map(printable).join(', ')}${more}. `;
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (about) => about.isDirectory(),
    () => false,
  );
}

function placeOf(file: string): { readonly name: string; readonly folder: string } {
  const whole = path.resolve(file);
  return { name: printable(path.basename(whole)), folder: path.dirname(whole) };
}

function shown(file: string): string {
  return printable(path.resolve(file));
}

function codeOf(cause: unknown): unknown {
  return (cause as { readonly code?: unknown } | null)?.code;
}
