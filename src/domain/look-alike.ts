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

/** The text as it is written, but without unseen characters, with plain spaces, and with none at its ends. */
export function withoutUnseen(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, '').replace(ODD_SPACES, ' ').trim();
}

/**
 * The form in which texts that look alike are the same: Unicode's compatibility composition and case folding
 * (NFKC_Casefold), with one hyphen, one slash and plain spaces. The key of a key is that key. Letters of different
 * alphabets stay different, however alike they are drawn: nobody can say which one was meant.
 */
export function lookAlikeKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const once = keyOnce(text);
  // Folding can make what composition joins anew.
  return keyOnce(once);
}

function keyOnce(text: string): string {
  const composed = withoutUnseen(text.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(HYPHENS, '-')
    .replace(SLASHES, '/');
  return withoutUnseen([...composed].map(folded).join('').normalize('NFKC'));
}

/** One character, case-folded. The dotless i is a letter of its own. */
function folded(character: string): string {
  return character === '\u0131' ? character : character.toLowerCase().toUpperCase().toLowerCase();
}

/** Whether letters of alphabets that look alike are mixed in a text. */
export function mixesAlphabets(text: string): boolean {
  return (
    /\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(text)
  );
}
