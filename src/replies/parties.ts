import type { RoleId } from '../domain/ids.ts';
import type { Clause } from './clauses.ts';
import { HAS_NEW_ADDRESS } from './cues.ts';
import { STRUCK, STRUCK_END } from './marks.ts';

const MARKS = /[\uE001\uE002]/g;

/** A present contact of a deal. */
export interface Person {
  readonly name: string | null;
  readonly email: string;
  readonly roles: readonly RoleId[];
}

/** Somebody spoken of in a clause, with the offsets. */
export interface Party {
  readonly emails: readonly string[];
  /** How: by the address, by the name of a present contact, as the writer, or by a place in a list above. */
  readonly by: 'address' | 'name' | 'writer' | 'place';
  readonly isStruck: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Known {
  readonly people: readonly Person[];
  readonly sender: string | null;
  /** Addresses of the lines above, in order. */
  readonly listed: readonly string[];
}

/** The most addresses of a clause; one with more is a list of something else. */
const MOST_PARTIES = 50;

export function withoutMarks(line: string): string {
  return line.replace(MARKS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Who is spoken of in a clause, in order. */
export function partiesOf(clause: Clause, { people, sender, listed }: Known): readonly Party[] {
  const { text, masked, addresses, roles } = clause;
  const addressed = addresses.slice(0, MOST_PARTIES).map(({ email, start, end }): Party => {
    const isStruck = text.lastIndexOf(STRUCK, start) > text.lastIndexOf(STRUCK_END, start);
    return { emails: [email], by: 'address', isStruck, start, end };
  });
  const found = [...addressed];
  const add = (party: Party) => {
    if (!found.some(({ start, end }) => start < party.end && end > party.start)) found.push(party);
  };
  for (const { start, end, email } of namedIn(masked, people)) {
    const next = addresses.find((address) => address.start >= end);
    const between = next ? masked.slice(end, next.start) : '';
    // The name beside an address is no one of its own, unless it is told that the address is new.
    const isBeside = next && /^[\s<("'“,:–-]{0,4}$/.test(between) && !/[-=]>|→/.test(between);
    const isStruck = text.lastIndexOf(STRUCK, start) > text.lastIndexOf(STRUCK_END, start);
    if (!isBeside && !/^['’]s /.test(masked.slice(end)))
      add({ emails: [email], by: 'name', isStruck, start, end });
    else if (HAS_NEW_ADDRESS.test(masked) && next?.email !== email)
      add({ emails: [email], by: 'name', isStruck, start, end });
  }
  if (sender !== null && roles.length > 0)
    for (const { index, 0: said } of masked.matchAll(WRITER))
      add({
        emails: [sender],
        by: 'writer',
        isStruck: false,
        start: index,
        end: index + said.trimEnd().length,
      });
  if (addresses.length === 0 && listed.length > 1)
    for (const { from, to, start, end } of placesIn(masked)) {
      const emails = listed.slice(from, to);
      if (emails.length > 0) add({ emails, by: 'place', isStruck: false, start, end });
    }
  return found.sort((one, other) => one.start - other.start);
}

/** The writer, as the one who takes a role. */
const WRITER =
  /(?<![\p{L}\p{N}])(?:I(?:['’]ll| will| can| am going to| would| shall|['’]m| am)?(?: (?:gladly|also|happily|happy to|glad to|still|personally|both|to))* (?:be(?=[ ,])|take(?: on| over)?|act|serve|do|handle|cover|assume|am(?= (?:the|our|your|also) )|continue)|I(?:['’]m| am)(?= (?:the|our|also|your) (?!wrong)(?:\p{Lu}))|(?:(?:use|put|take|add|name|note|enter|list|register) )me|me(?=\s*(?:$|[.,;!)\n]))|(?:it['’]s|that['’]s|is|will be|be) me|my ?self|ich selbst|(?:das |der |die )?(?:bin|mach(?:e)?|werde|übernehme) ich(?: selbst)?|mich(?: selbst| persönlich)?(?= (?:ein|auf|als|an|dafür|hierfür)(?!\p{L})|\s*[.,;!]|\s*$)|ich (?:übernehme|mache|bin(?= (?:der|die|selbst|auch))|werde)|je m['’]en (?:occupe|charge)(?: moi[- ]même)?|(?:mettez|inscrivez|notez|indiquez|prenez)[- ]moi(?:[- ]même)?|ce sera moi|moi[- ]même|c['’]est moi|je (?:serai|suis(?= l)|prends|reprends)|(?:póngame|anóteme|regístreme|póngan?me) (?:a mí)?|me encargo yo|yo me encargo|lo seré yo|yo mism[oa]|seré yo|soy yo|yo (?:seré|soy|asumo)|(?:me coloquem?|coloquem?-me|me cadastrem?|me registrem?)|eu me encarrego|eu fico(?= com| como)|fico eu|eu mesm[oa]|serei eu|sou eu|eu (?:serei|assumo)|me ne occupo io|mi occupo io|ci penso io|mett(?:a|ete) me|io stess[oa]|sarò io|sono io|(?:zet|neem|noteer|registreer) mij|doe ik(?: zelf)?|ik doe (?:het|dat|de)(?: zelf)?|mijzelf|ik ?zelf|dat ben ik|ben ik(?: zelf)?|ik (?:neem|word|ben(?= de)))(?![\p{L}\p{N}])|私(?:自身)?(?=[がはをでに])|自分(?=[がで])/giu;

/** Words that name a present contact: the whole name, or a first or last name that no other has. */
function namedIn(masked: string, people: readonly Person[]): { email: string; start: number; end: number }[] {
  const owners = new Map<string, Set<string>>();
  const own = (word: string, email: string) => owners.set(word, (owners.get(word) ?? new Set()).add(email));
  for (const { name, email } of people.slice(0, 100)) {
    const parts = (name ?? '').trim().split(/\s+/);
    if (parts.length < 2) continue;
    own(parts.join(' '), email);
    for (const part of [parts[0] ?? '', parts.at(-1) ?? '']) if (part.length >= 3) own(part, email);
  }
  const found: { email: string; start: number; end: number }[] = [];
  const longest = [...owners].sort(([one], [other]) => other.length - one.length);
  for (const [word, emails] of longest) {
    const [email = ''] = emails;
    if (emails.size !== 1) continue;
    for (let at = masked.indexOf(word); at >= 0; at = masked.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const isWhole =
        !/[\p{L}\p{N}@.]/u.test(masked[at - 1] ?? '') && !/[\p{L}\p{N}@]/u.test(masked[end] ?? '');
      // A part of another whole name is another person: `Hannah Schulz`.
      const isOther =
        !word.includes(' ') &&
        (/^ \p{Lu}\p{Ll}+/u.test(masked.slice(end)) ||
          /\p{Lu}\p{Ll}+ $/u.test(beforeName(masked.slice(0, at))));
      if (isWhole && !isOther && !found.some((other) => other.start < end && other.end > at))
        found.push({ email, start: at, end });
    }
  }
  return found;
}

/** Titles and words that begin a sentence are no first names. */
function beforeName(before: string): string {
  return before
    .slice(-30)
    .replace(
      /(?:^|[\s,(])(?:Frau|Herrn?|Mr|Mrs|Ms|Mme|Madame|Monsieur|Sra?|Señora?|A|O|La|El|The|Also|And|But|Please|Remove|Replace|Statt|Bitte|Delete|Old|From|Dass|Da)\.? $/u,
      '',
    );
}

interface Place {
  readonly from: number;
  readonly to: number | undefined;
  readonly start: number;
  readonly end: number;
}

const COUNTS = ['one', 'two', 'three', 'four'];
const PLACES =
  /(?<![\p{L}\p{N}])(?:(?:the|die|der|das|les|le|la|los|las|el|os|as|o|i|le|il|de) )(first|second|third|last|former|latter|ersten?|zweiten?|dritten?|letzten?|premiers?|première|deuxième|derniers?|dernière|primer[oa]?s?|segund[oa]s?|últim[oa]s?|primeir[oa]s?|prim[oi]|second[oi]|ultim[oi]|eerste|tweede|laatste)(?: (two|three|one|beiden|zwei|deux|dos|dois|due|twee|drei|trois|tres|três|tre|drie))?(?: (?:address(?:es)?|names?|persons?|people|ones?|adressen?))?(?![\p{L}\p{N}])|(?<![\p{L}])(?:les|los|os|i|le) (deux|dos|dois|due) (premiers|primeros|primeiros|primi|derniers|últimos|ultimi)(?![\p{L}])/giu;

function placesIn(masked: string): readonly Place[] {
  return [...masked.matchAll(PLACES)].map(({ index, 0: whole, 1: one, 2: count, 3: two, 4: other }) => {
    const word = (one ?? other ?? '').toLowerCase();
    const many = two ? 2 : count ? countOf(count.toLowerCase()) : 1;
    const range = rangeOf(word, many);
    return { ...range, start: index, end: index + whole.length };
  });
}

function countOf(word: string): number {
  const at = COUNTS.indexOf(word);
  if (at >= 0) return at + 1;
  return /^(?:drei|trois|tres|três|tre|drie)$/.test(word) ? 3 : 2;
}

function rangeOf(word: string, many: number): { from: number; to: number | undefined } {
  if (/^(?:last|latter|letzt|derni|últim|ultim|laatste)/.test(word)) return { from: -many, to: undefined };
  if (/^(?:second|zweit|deuxi|segund|tweede)/.test(word)) return { from: 1, to: 2 };
  if (/^(?:third|dritt)/.test(word)) return { from: 2, to: 3 };
  return { from: 0, to: many };
}
