import { addressKey } from '../domain/address.ts';
import { numbers } from '../domain/deal-names.ts';
import {
  idForm,
  idsTyped,
  type NameWord,
  nameWords,
  nameWordsAt,
  type PlacedWord,
  type TypedId,
} from '../domain/name-words.ts';
import { isCommonWord, isNearlyCommon, saysLittle } from './common-words.ts';

/** What a deal is called by. */
export interface CalledDeal {
  readonly dealId: string;
  readonly customer: string;
  readonly customerDomains: readonly string[];
  readonly agreementNumber: string | null;
  readonly packageId: string | null;
  readonly contacts: readonly CalledContact[];
}

export interface CalledContact {
  readonly name: string | null;
  /** The key of the address. */
  readonly email: string;
}

/** A sentence that may name a deal. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly ids: readonly TypedId[];
  /** The addresses in it, by their keys. */
  readonly addresses: readonly (Placed & { readonly key: string })[];
}

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** How well a sentence names a deal, by which of its words (by their number), and whether one of those names it by itself. */
export interface Called {
  readonly weight: number;
  readonly by: ReadonlySet<number>;
  readonly isOwn: boolean;
  /** Whether nothing but the beginning of a word names it, as people type who search. */
  readonly isBegun?: boolean;
}

const MOST_CHARACTERS = 1000;
const ADDRESS = /[^\s<>()[\]{},;:"'|]+@[^\s<>()[\]{},;:"'|]+/g;

/** The most words of a sentence that are read; a longer text is a pasted letter. */
const MOST_WORDS = 80;

/** The weights of what names a deal: the more particular, the heavier. */
const WEIGHT = {
  id: 40,
  address: 16,
  contact: 8,
  distinctive: 3,
  oneName: 2,
  beginning: 2,
  common: 1,
  formOfFirm: 0.5,
} as const;

/** The fewest letters of a word that names somebody by itself, and of one that may be the beginning of a longer one. */
const FEWEST_LETTERS = 3;
const FEWEST_OF_BEGINNING = 6;

/** Reads a sentence; links in it are read as they are typed. */
export function sentenceOf(typed: string): Sentence {
  const text = unescapedLinks(typed.slice(0, MOST_CHARACTERS)).normalize('NFC');
  const addresses = [...text.matchAll(ADDRESS)].map((match) => ({
    key: addressKey(match[0].replace(/[.]+$/, '')),
    from: match.index,
    to: match.index + match[0].length,
  }));
  return { text, words: nameWordsAt(text).slice(0, MOST_WORDS), ids: idsTyped(text), addresses };
}

/** The forms of a word of a sentence by which it is looked up: also without the ending of whom something belongs to. */
export function formsSaid({ forms }: PlacedWord): readonly string[] {
  const ending = forms
    .filter((form) => form.length > 4 && form.endsWith('s'))
    .map((form) => form.slice(0, -1));
  return [...new Set([...forms, ...ending])];
}

/** Whether a word of a sentence names somebody by itself. */
export function isDistinctive(word: PlacedWord): boolean {
  const [form] = word.forms;
  return form.length >= FEWEST_LETTERS && !/^\p{N}+$/u.test(form) && !formsSaid(word).some(isCommonWord);
}

/** Whether a word may be one of a name: numbers are read as ids. */
export function mayName({ forms: [form] }: PlacedWord): boolean {
  return form.length > 1 && !saysLittle(form) && !/^\p{N}+$/u.test(form);
}

/** Whether a word may be the beginning of a longer one of a name, or the words of a name in one: `wideworld`. */
export function mayBegin(word: PlacedWord): boolean {
  const [form] = word.forms;
  return form.length >= FEWEST_OF_BEGINNING && isDistinctive(word) && !isNearlyCommon(form);
}

/** How a sentence names a deal; null where it does not. The rest of the sentence is not held against it. */
export function calledBy(deal: CalledDeal, sentence: Sentence): Called | null {
  const found = [
    byNumber(deal, sentence),
    byCustomer(deal, sentence),
    ...deal.contacts.map(
      (contact) => byAddress(contact, sentence) ?? byContact(contact.name ?? '', sentence),
    ),
  ].filter((called) => called !== null);
  if (found.length === 0) return null;
  // The heaviest contact counts once, so that a deal with three Anns is not thrice Ann's.
  const contacts = found.slice(2).toSorted((one, other) => other.weight - one.weight);
  return together([...found.slice(0, 2), ...contacts]);
}

function together(found: readonly Called[]): Called {
  const by = new Set<number>();
  let weight = 0;
  for (const called of found) {
    if ([...called.by].every((at) => by.has(at))) continue;
    weight += called.weight;
    for (const at of called.by) by.add(at);
  }
  return {
    weight,
    by,
    isOwn: found.some(({ isOwn }) => isOwn),
    isBegun: found.every(({ isBegun }) => isBegun === true),
  };
}

function byNumber(
  { dealId, agreementNumber, packageId }: CalledDeal,
  { ids, words }: Sentence,
): Called | null {
  const keys = new Set([idForm(dealId), ...numbers(agreementNumber), ...numbers(packageId)]);
  const met = ids.filter(({ key }) => keys.has(key));
  if (met.length === 0) return null;
  return { weight: WEIGHT.id, by: new Set(placesIn(met, words)), isOwn: true };
}

function byCustomer({ customer, customerDomains }: CalledDeal, sentence: Sentence): Called | null {
  const labels = customerDomains.flatMap((domain) => nameWords(domain)).filter(([form]) => !saysLittle(form));
  const name = nameWords(customer);
  const content = name.filter(([form]) => !saysLittle(form));
  const sought = content.length > 0 ? content : name;
  const met = placesOf(sought, sentence);
  const own = [...met.keys()].filter((at) => isDistinctive(at_(sentence, at)));
  const ofDomain = [...placesOf(labels, sentence).keys()].filter(
    (at) => !met.has(at) && isDistinctive(at_(sentence, at)),
  );
  const run = longestRun([...met.keys()], sentence);
  const isWhole = new Set(met.values()).size === sought.length && run.length >= sought.length;
  const isNamed =
    own.length + ofDomain.length > 0 ||
    (isWhole && (run.length > 1 || run.length === sentence.words.length)) ||
    (run.length > 1 && run.length * 2 >= sought.length && isInOrder(run, met));
  if (isNamed) {
    const forms = name.filter(([form]) => saysLittle(form));
    const isWithForm = isWhole && forms.some((form) => isBehind(form, run, sentence));
    const beside = new Set([
      ...run,
      ...own,
      ...[...met.keys()].filter((at) => own.some((one) => isNear(one, at, sentence))),
    ]);
    const common = [...beside].filter((at) => !own.includes(at));
    return {
      weight:
        WEIGHT.distinctive * (own.length + ofDomain.length) +
        WEIGHT.common * common.length +
        (isWithForm ? WEIGHT.formOfFirm : 0),
      by: new Set([...beside, ...ofDomain]),
      isOwn: own.length + ofDomain.length > 0,
    };
  }
  const joined = [content.map(([form]) => form).join(''), ...labels.flat()];
  const begun = sentence.words.flatMap((word, at) =>
    mayBegin(word) && joined.some((whole) => whole.startsWith(word.forms[0])) ? [at] : [],
  );
  return begun.length === 0
    ? null
    : { weight: WEIGHT.beginning, by: new Set(begun), isOwn: true, isBegun: true };
}

/** Whether the form of a firm stands right behind its name: `litware inc` is none of Litware Defense. */
function isBehind(forms: NameWord, run: readonly number[], { words }: Sentence): boolean {
  const behind = words[(run.at(-1) ?? -2) + 1];
  return behind?.forms.some((form) => forms.includes(form)) ?? false;
}

function byAddress({ email }: CalledContact, { addresses, words }: Sentence): Called | null {
  const met = addresses.filter(({ key }) => key === email);
  if (met.length === 0) return null;
  return { weight: WEIGHT.address, by: new Set(placesIn(met, words)), isOwn: true };
}

/** The numbers of the words that stand in parts of a text. */
function placesIn(parts: readonly Placed[], words: readonly PlacedWord[]): number[] {
  const isIn = ({ from, to }: Placed) => parts.some((part) => from < part.to && to > part.from);
  return words.flatMap((word, at) => (isIn(word) ? [at] : []));
}

function byContact(contact: string, sentence: Sentence): Called | null {
  const name = nameWords(contact).filter(([form]) => form.length > 1);
  const met = placesOf(name, sentence);
  const run = longestRun([...met.keys()], sentence);
  if (run.length > 1 && new Set(run.map((at) => met.get(at))).size > 1)
    return { weight: WEIGHT.contact, by: new Set(run), isOwn: true };
  const own = [...met.keys()].filter((at) => isDistinctive(at_(sentence, at)));
  return own.length === 0 ? null : { weight: WEIGHT.oneName, by: new Set(own), isOwn: true };
}

/** The places of a sentence where words of a name stand, and which: by their numbers. */
function placesOf(name: readonly NameWord[], { words }: Sentence): Map<number, number> {
  const places = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    const said = formsSaid(word);
    const nth = name.findIndex((forms) => forms.some((form) => said.includes(form)));
    if (nth !== -1) places.set(at, nth);
  }
  return places;
}

/** Whether words stand in a run as they do in the name. */
function isInOrder(run: readonly number[], met: ReadonlyMap<number, number>): boolean {
  return run.every((at, nth) => nth === 0 || (met.get(at) ?? 0) > (met.get(run[nth - 1] ?? 0) ?? 0));
}

/** The most of some places that stand beside each other, but for words that say little. */
function longestRun(places: readonly number[], sentence: Sentence): readonly number[] {
  let best: readonly number[] = [];
  let run: number[] = [];
  for (const at of places) {
    const last = run.at(-1);
    run = last !== undefined && isNear(last, at, sentence) ? [...run, at] : [at];
    if (run.length > best.length) best = run;
  }
  return best;
}

function isNear(one: number, other: number, { words }: Sentence): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  return words.slice(from + 1, to).every(({ forms: [form] }) => saysLittle(form));
}

function at_({ words }: Sentence, at: number): PlacedWord {
  return words[at] as PlacedWord;
}

/** The sentence without some of its words. */
export function withoutWords({ text, words }: Sentence, by: ReadonlySet<number>): string {
  let rest = '';
  let from = 0;
  for (const at of [...by].toSorted((one, other) => one - other)) {
    const word = words[at];
    if (!word) continue;
    rest += text.slice(from, word.from);
    from = word.to;
  }
  return (rest + text.slice(from))
    .replace(/^['’]s\b/g, '')
    .replace(/\s+['’]s\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const LINKS = /\bhttps?:\/\/[^\s<>"]+/gi;

/** A text in which links are as they read: a deal's id stands in them in escapes, perhaps twice. */
function unescapedLinks(text: string): string {
  return text.replace(LINKS, (link) => unescaped(unescaped(link)));
}

function unescaped(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
