/** The text with a capital letter first. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small letter first, to stand within a sentence; an abbreviation stays as it is: `PCN in two clouds`. */
export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
}
