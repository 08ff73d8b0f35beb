import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dealKey } from '../../domain/deal.ts';
import type { DealDraft } from '../../domain/drafts/deal-draft.ts';
import { LETTER_NAMES } from '../../domain/drafts/letter.ts';
import type { Correspondent } from '../letters/correspondent.ts';
import { emlOf } from './eml.ts';
import { type IndexEntry, indexText, readIndex } from './eml-outbox-index.ts';
import type { FileableLetter, FiledLetter, Outbox } from './outbox-types.ts';

export interface OutboxOptions {
  /** Path of the folder, which is created with the first letter. */
  readonly folder: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Base URL of the pages, such as `http://127.0.0.1:3978`; null while none are served. */
  readonly pageBase: () => string | null;
}

/** A letter in the folder; `words` is null if no entry for its file is stored beside it. */
export interface KeptLetter extends FiledLetter {
  readonly words: IndexEntry | null;
}

/** The outbox with the reads that its pages need. */
export interface LocalOutbox extends Outbox {
  /**
   * All letters, the newest first. An unreadable file is left out or listed without its words.
   * @param senderId only those of this sender, as evidence names people, whose words are stored
   */
  list(senderId?: string): Promise<KeptLetter[]>;
  /** The letters about deals that state their sender, as drafts, the oldest first: those that are written for one deal. */
  draftsOf(dealIds: readonly string[]): Promise<readonly FiledDraft[]>;
  /** The content of a file; null if there is none of that name. */
  read(name: string): Promise<Buffer | null>;
  /** A letter, with its words only if they belong to the file's current content. Null if there is no such file. */
  letterOf(name: string): Promise<KeptLetter | null>;
}

/** The letter of a file as a draft about a deal. */
export interface FiledDraft extends DealDraft {
  readonly dealId: string;
}

/** URL path of the outbox's pages. */
export const OUTBOX_PATH = '/outbox';

/** File names that `keep` gives, and no others, so that no name leads out of the folder. */
const NAME = /^[A-Z0-9][A-Z0-9-]{0,59}-[a-z][a-z-]{0,39}-[0-9a-f]{12}\.eml$/;
/** What follows the deal in such a name. */
const AFTER_DEAL = /-[a-z][a-z-]{0,39}-[0-9a-f]{12}\.eml$/;
/** Largest file that is read, 4 MiB, more than any letter has. */
const MOST_BYTES = 4 * 1024 * 1024;

export function createOutbox({ folder, now, pageBase }: OutboxOptions): LocalOutbox {
  const at = (name: string) => path.join(folder, name);
  let last: Promise<unknown> = Promise.resolve();

  function filed(name: string, madeAt: string): FiledLetter {
    const base = pageBase();
    return { name, madeAt, page: base === null ? null : `${base}${OUTBOX_PATH}/${name}` };
  }

  async function keep(letter: FileableLetter, from: Correspondent, senderId: string): Promise<FiledLetter> {
    const { dealId } = letter.about;
    const hash = letterHash(dealId, letter.template, senderId);
    const name = nameOf(dealId, letter.template, hash);
    const date = new Date(now());
    const madeAt = date.toISOString();
    const eml = await emlOf(letter, { from, date, messageId: `<${hash}@wsa-readiness.invalid>` });
    await mkdir(folder, { recursive: true });
    await replace(at(name), eml);
    // Written last, with the hash of the file: if the process ends in between, no stale words are shown for it.
    await replace(at(wordsName(name)), indexText(letter, { from, senderId, madeAt, fileHash: hashOf(eml) }));
    return filed(name, madeAt);
  }

  async function look(name: string): Promise<KeptLetter | null> {
    const modified = await modifiedAt(at(name));
    if (modified === null) return null;
    const words = readIndex(await contentOf(at(wordsName(name))));
    return { ...filed(name, words?.madeAt ?? modified), words };
  }

  async function read(name: string): Promise<Buffer | null> {
    return NAME.test(name) ? contentOf(at(name)) : null;
  }

  return {
    // Letters are stored one after the other: two at once would write into each other's unfinished file.
    keep: (letter, from, senderId) => {
      const kept = last.then(() => keep(letter, from, senderId));
      last = kept.catch(() => {});
      return kept;
    },
    list: async (senderId) => {
      const kept: KeptLetter[] = [];
      for (const name of await namesIn(folder)) {
        const one = await look(name);
        if (one && (senderId === undefined || isOf(one, senderId))) kept.push(one);
      }
      return kept.sort((a, b) => b.madeAt.localeCompare(a.madeAt) || a.name.localeCompare(b.name));
    },
    draftsOf: async (dealIds) => {
      const keys = new Set(dealIds.map(dealKey));
      const begins = new Set(dealIds.map(shownId));
      const drafts: FiledDraft[] = [];
      for (const name of await namesIn(folder)) {
        if (!begins.has(name.replace(AFTER_DEAL, ''))) continue;
        const draft = draftOf(await look(name));
        if (draft && keys.has(dealKey(draft.dealId))) drafts.push(draft);
      }
      return drafts.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
    },
    read,
    letterOf: async (name) => {
      const file = await read(name);
      const kept = file && (await look(name));
      if (!file || !kept) return null;
      return kept.words?.fileHash === hashOf(file) ? kept : { ...kept, words: null };
    },
  };
}

/** The same for each letter that takes the place of an earlier one. */
function letterHash(dealId: string, template: string, senderId: string): string {
  return hashOf(JSON.stringify([dealKey(dealId), template, senderId]));
}

/** Whether a letter is of a sender, whose id its name holds as a hash. */
function isOf({ name, words }: KeptLetter, senderId: string): boolean {
  if (!words) return false;
  const { dealId, template } = words;
  return name === nameOf(dealId, template, letterHash(dealId, template, senderId));
}

/** A letter as a draft; null for one that is not written for one deal, or whose sender is not known. */
function draftOf(kept: KeptLetter | null): FiledDraft | null {
  if (!kept?.words?.senderId) return null;
  const { dealId, template, senderId, from } = kept.words;
  if (!LETTERS.has(template)) return null;
  const { madeAt, page } = kept;
  const madeBy = from.name || from.address;
  const never = { sentAt: null, webLink: null };
  return { dealId, template, senderId, madeBy, state: 'drafted', madeAt, changedAt: madeAt, ...never, page };
}

const LETTERS: ReadonlySet<string> = new Set(LETTER_NAMES);

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A file name. The id is in capitals, as ids differing in case only are one deal; the hash tells similar ids apart. */
function nameOf(dealId: string, template: string, hash: string): string {
  return `${shownId(dealId)}-${template}-${hash.slice(0, 12)}.eml`;
}

/** How names of files show the id of a deal. */
function shownId(dealId: string): string {
  const shown = dealKey(dealId)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return shown || 'DEAL';
}

function wordsName(name: string): string {
  return name.replace(/\.eml$/, '.json');
}

/** Replaces a file atomically: a reader, meanwhile or after a crash, finds the old content or the new one. */
async function replace(file: string, content: string | Buffer): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, content, { flush: true });
  await rename(unfinished, file);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => NAME.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function modifiedAt(file: string): Promise<string | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.mtime.toISOString() : null;
  } catch {
    return null;
  }
}

/** The content of a file; null if it is missing, no file, too large or unreadable. */
async function contentOf(file: string): Promise<Buffer | null> {
  try {
    const { size } = await stat(file);
    return size > MOST_BYTES ? null : await readFile(file);
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ENOENT';
}
