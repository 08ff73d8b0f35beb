/**
 * Texts that look alike to a reader and differ to a machine: ids that were copied out of mails, PDFs and spreadsheets
 * come with other hyphens, spaces and forms of the same characters, and with characters that are not seen.
 */

/** Visible ASCII in words one space apart, which most ids are. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** What is drawn as nothing: controls, joiners, marks of direction, soft hyphens, variation selectors, fillers. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|(?!\s)\p{Cc}/gu;
/** What is drawn as a space and is none that a keyboard has, the blank braille pattern included. */
const ODD_SPACES = /[^\S\t\n\r ]|\u2800/g;
const HYPHENS = /[\u2010-\u2015\u2043\u2212\u02D7\u058A\u1806]/g;
const SLASHES = /[\u2044\u2215\u29F8]/g;

/**
 * Forms of characters that are drawn as these, only wider, narrower, smaller, joined or upright in another face:
 * presentation ligatures, small, full-width and half-width forms, mathematical bold, sans-serif and monospace. Each
 * stands for at most three characters. What Unicode calls compatible beyond these is seen to differ: `²`, `①`, `½`, `№`.
 */
const FORMS =
  /[\uFB00-\uFB06\uFE50-\uFE6B\uFF01-\uFF9F\uFFE0-\uFFE2\uFFE4-\uFFE6\uFFE8-\uFFEE\u{1D400}-\u{1D433}\u{1D5A0}-\u{1D607}\u{1D670}-\u{1D6A3}\u{1D7CE}-\u{1D7D7}\u{1D7E2}-\u{1D7FF}]/gu;

/** The most characters of a text that is normalised: as many as a cell of a book may have. */
const MOST_CHARACTERS = 1000;

/** The text as it is written, but without unseen characters, with plain spaces, and with none at its ends. */
export function withoutUnseen(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, '').replace(ODD_SPACES, ' ').trim();
}

/**
 * The form in which texts that look alike are the same: Unicode's canonical composition in lower case, with plain
 * forms of characters, one hyphen, one slash and plain spaces. The key of a key is that key. Letters of different
 * alphabets stay different, however alike they are drawn: nobody can say which one was meant. So do `ß` and `ss`, and
 * whatever else a reader tells apart. A text of more than 1000 characters is no id, and only its case is folded.
 */
export function lookAlikeKey(text: string): string {
  if (text.length > MOST_CHARACTERS || PLAIN.test(text)) return text.toLowerCase();
  return withoutUnseen(text.normalize('NFC').replace(FORMS, (form) => form.normalize('NFKC')))
    .replace(/\s+/g, ' ')
    .replace(HYPHENS, '-')
    .replace(SLASHES, '/')
    .toLowerCase()
    .replaceAll('\u03C2', '\u03C3') // Which sigma is written depends on its place in the word.
    .replaceAll('\u00B5', '\u03BC')
    .normalize('NFC');
}

/** Whether letters of alphabets that look alike are mixed in a text. */
export function mixesAlphabets(text: string): boolean {
  return (
    /\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(text)
  );
}
