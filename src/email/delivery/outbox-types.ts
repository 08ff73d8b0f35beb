import type { Correspondent } from '../letters/correspondent.ts';
import type { Letter } from '../letters/letter.ts';

/** A letter kept as a file. */
export interface FiledLetter {
  /** Of the file, such as `EA-2026-0042-customer-action-required.eml`. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** The page that shows it, on this machine; null while no page is served. */
  readonly page: string | null;
}

/** A letter as far as a file needs to know it; `about.dealId` names what it is about. */
export type FileableLetter = Omit<Letter, 'about'> & { readonly about: Pick<Letter['about'], 'dealId'> };

/** Letters as `.eml` files in a folder: one for each deal, template and sender; the newest letter stands. */
export interface Outbox {
  keep(letter: FileableLetter, from: Correspondent, senderId: string): Promise<FiledLetter>;
}
