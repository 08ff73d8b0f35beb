/**
 * The form in which a vocabulary word is looked up: lower-case, one space for any run of them. No more is
 * forgiven: a word that is nearly right may be another one, and is better asked about.
 */
export function wordKey(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** A look-up from every way of writing a thing to its id. The ids themselves are always understood. */
export function wordTable<Id extends string>(
  entries: readonly { readonly id: Id; readonly alsoWritten?: readonly string[] }[],
): ReadonlyMap<string, Id> {
  const table = new Map<string, Id>();
  for (const { id, alsoWritten = [] } of entries) {
    for (const word of [id, ...alsoWritten]) table.set(wordKey(word), id);
  }
  return table;
}
