import type { Correspondent } from '../letters/correspondent.ts';
import type { Letter } from '../letters/letter.ts';

/** A letter stored as a file. */
export interface FiledLetter {
  /** File name, such as `EA-2026-0042-customer-action-required.eml`. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** URL of the letter's page on this machine; null while no pages are served. */
  readonly page: string | null;
}

/** The parts of a letter that its file needs; `about.dealId` is its deal. */
export type FileableLetter = Omit<Letter, 'about'> & { readonly about: Pick<Letter['about'], 'dealId'> };

/** Letters as `.eml` files in a folder: one for each deal, template and sender, replaced by each newer letter. */
export interface Outbox {
  keep(letter: FileableLetter, from: Correspondent, senderId: string): Promise<FiledLetter>;
}
