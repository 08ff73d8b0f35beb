/** A typed id as a narrow card shows it: unbroken at its hyphens and spaces, for ids that fit into a line. */
export function unbroken(id: string): string {
  return id.length > MOST ? id : id.replaceAll('-', '\u2011').replaceAll(' ', '\u00A0');
}

/** Longest id that is kept in one line, in characters: longer ones must break somewhere. */
const MOST = 24;
