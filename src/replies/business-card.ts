import { addressKey } from '../domain/address.ts';
import * as cue from './cues.ts';
import { addressesIn } from './found-addresses.ts';
import { isName } from './names.ts';
import { hasRole, MOST_LOOKED } from './said-words.ts';

/** The most lines of a signature that no closing begins. */
const MOST_CARD = 12;
/** The most lines of a message at whose end one is looked for. */
const MOST_LINES = 800;

/** A line that says who is for what. */
export const OFFERS = /[:=]\s*.{0,80}@/;
/** What stands beside an address on a business card. */
const CARD =
  /(?:^|[\s|,;•·])(?:t|m|p|f|d|o|tel|tél|tlf|telefon|telefoon|téléphone|teléfono|telefone|telefono|phone|mobile|mobil|mob|cell|fax|direct|office|gsm|móvil|portable|телефон|тел|моб|电话|手机|電話|携帯|전화|휴대폰|هاتف|טל)\.?\s?[:.)]?\s?[+(]?\d[\d\s()/.+-]{5,}|\+\d[\d\s()/.-]{7,}|(?:^|\s)(?:www\.|https?:\/\/)\S+/iu;
const FIELD =
  /^(?:full )?(?:name|role|rolle|rôle|rol|ruolo|nom|nombre|nome|naam|funktion|contact|kontakt)\s?[:=|]/i;

/** Lines without a business card at their end: a name, and how its owner is reached. */
export function withoutCard(lines: readonly string[], known: ReadonlySet<string>): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1] === '') end -= 1;
  let first = Math.min(end, MOST_LINES);
  while (first > 0 && lines[first - 1] !== '' && end - first < MOST_CARD) first -= 1;
  for (let start = first; start < end; start += 1) {
    const before = lines.slice(0, start);
    const card = lines.slice(start, end);
    if (!isCard(card) || before.every((line) => line === '')) continue;
    if (hasKnownName(card, known)) return before;
    // Without knowing whose it is, a list of contacts has more than one, and an answer says something else besides.
    const isOnly = !before.some((line) => CARD.test(line.slice(0, MOST_LOOKED)));
    const isAnswered = before.some((line) => addressesIn(line).length > 0 || hasRole(line));
    const isOffered = before.some((line) => cue.OFFERS.test(line) || cue.CONTACTING.test(line));
    if (
      start === first &&
      lines[start - 1] === '' &&
      isOnly &&
      (isAnswered || !isOffered) &&
      !isHeading(before) &&
      !isRow(card)
    )
      return before;
  }
  return lines;
}

/** Whether lines are a name, and below or beside it a telephone or a page: `Cat Lane | Licensing Lead | +47 555 0100`. */
function isCard(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  const [name = '', ...parts] = first.replace(/[*_]/g, '').split(/\s?[|•·]\s?/);
  return (
    isName(parts.length > 0 ? name : name.replace(/,.*$/, '')) &&
    lines.some((line) => CARD.test(line.slice(0, MOST_LOOKED))) &&
    lines.every((line) => line.length <= 200 && !FIELD.test(line)) &&
    !lines.some((line) => OFFERS.test(line) && hasRole(line))
  );
}

/** Whether the only line is a row of a list: a name, a role, an address, and a telephone at most. */
function isRow([first = '', ...more]: readonly string[]): boolean {
  const cells = first.split(/\s?[|•·]\s?/);
  const isSaid = (cell: string) =>
    isName(cell) || addressesIn(cell).length > 0 || /^[+\d\s()/.-]+$/.test(cell);
  return (
    more.length === 0 &&
    hasRole(first) &&
    cells.length <= 4 &&
    cells.every((cell) => isSaid(cell) || hasRole(cell))
  );
}

/** Whether the last line says that somebody comes below it. */
function isHeading(lines: readonly string[]): boolean {
  const last = lines.findLast((line) => line !== '') ?? '';
  return /[:：]$/.test(last) || (hasRole(last) && addressesIn(last).length === 0);
}

/** Whether a name in lines is that of somebody known, whose address has it. */
function hasKnownName([first = '']: readonly string[], known: ReadonlySet<string>): boolean {
  const words = addressKey(first).match(/\p{L}{3,}/gu) ?? [];
  const names = new Set([...known].flatMap((key) => (key.split('@')[0] ?? '').match(/\p{L}{3,}/gu) ?? []));
  return words.slice(0, 4).some((word) => names.has(word));
}
