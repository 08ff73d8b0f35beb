/**
 * The normalised key of a vocabulary word: lower-case, runs of white space as one space. Misspellings don't
 * match: a near miss may be another word, so the person is asked.
 */
export function wordKey(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Id by each accepted spelling; the ids themselves always match. */
export function wordTable<Id extends string>(
  entries: readonly { readonly id: Id; readonly alsoWritten?: readonly string[] }[],
): ReadonlyMap<string, Id> {
  const table = new Map<string, Id>();
  for (const { id, alsoWritten = [] } of entries) {
    for (const word of [id, ...alsoWritten]) table.set(wordKey(word), id);
  }
  return table;
}
