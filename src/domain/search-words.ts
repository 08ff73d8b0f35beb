/**
 * The words by which a search finds a text: lower-case, without accents, letters and digits only.
 * `Müller & Söhne, GmbH` gives `muller`, `sohne`, `gmbh`.
 */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])];
}
