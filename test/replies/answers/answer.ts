/**
 * A whole answer, and what it offers. HTML begins with `<`, all else is plain text.
 *
 * What is expected is a list parted by commas: `OA + jane` adds, `NTC hannah > marta` replaces, `OA ? > grace` replaces
 * nobody named, `OSM - sofia` removes, `? + bob` states no role. An address without `@` is at fabrikam.example; nothing
 * expected is the empty text.
 */
export type Answer = readonly [text: string, expected: string];
