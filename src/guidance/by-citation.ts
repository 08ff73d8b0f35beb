import type { Citation } from '../policy/citations.ts';
import type { Entry } from './entry.ts';
import { ENTRIES } from './index.ts';

/** The entry that rests on a citation before all others; null where none does, as for readings of this product. */
export function entryResting(on: Citation): Entry | null {
  return BY_CITATION.get(on) ?? null;
}

/** Citations are constants, so that each is known by its identity. */
const BY_CITATION: ReadonlyMap<Citation, Entry> = indexed();

/** The nearer to the front an entry names a citation, the more it is about it; among equals the first entry counts. */
function indexed(): Map<Citation, Entry> {
  const found = new Map<Citation, Entry>();
  const ranked = ENTRIES.flatMap((entry) =>
    entry.citations.map((citation, place) => ({ entry, citation, place })),
  ).toSorted((one, other) => one.place - other.place);
  for (const { citation, entry } of ranked) if (!found.has(citation)) found.set(citation, entry);
  return found;
}
