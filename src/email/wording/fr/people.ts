import type { Day } from '../../../domain/day.ts';
import { dayText, listText } from '../../../domain/format.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { areSeveral, CLOUDS, isYou } from '../en/people.ts';
import type { LetterFacts, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';

export const LOCALE = 'fr';
/** Names in a list before the others are counted. */
const MOST_NAMES = 3;

export type Says = (about: AboutNeed) => string;

export function list(items: readonly string[]): string {
  return listText(items, LOCALE);
}

export function date(day: Day): string {
  return dayText(day, LOCALE);
}

/** Whether a short word before this one loses its vowel; a `y` before a vowel counts as a consonant (`de Yann`). */
function isElided(word: string): boolean {
  return /^(?:[aeiouàâäæéèêëîïôöœùûü]|y(?![aeiou]))/i.test(word);
}

/** `d’Ann Lee`, `de Contoso` */
export function de(name: string): string {
  return isElided(name) ? `d’${name}` : `de ${name}`;
}

/** `qu’Ann Lee`, `que Bob Ray` */
export function que(name: string): string {
  return isElided(name) ? `qu’${name}` : `que ${name}`;
}

/** `l’Online Administrator`, `le Notices Contact` */
export function le(name: string): string {
  return isElided(name) ? `l’${name}` : `le ${name}`;
}

/** The sentence for the reader, for one person (by name, or `cette personne`), or for several. */
export function said(
  about: AboutNeed,
  words: { readonly you: string; readonly one: (name: string) => string; readonly several: string },
): string {
  if (areSeveral(about)) return words.several;
  return isYou(about) ? words.you : words.one(about.people[0]?.name || 'cette personne');
}

/** One of two words, for one contact or for several. */
export function num(about: AboutNeed, one: string, several: string): string {
  return areSeveral(about) ? several : one;
}

/** Names, or addresses where no name is known, the reader as `vous`; of many the first, and how many others. */
function named(people: readonly NamedContact[], { reader }: LetterFacts, asYou: boolean): readonly string[] {
  const names = people.map(({ name, email, isRecipient }) =>
    asYou && isRecipient && reader !== 'it-admin' ? 'vous' : name || email,
  );
  const different = [...new Set(names)];
  const rest = different.length - MOST_NAMES;
  return rest <= 1 ? different : [...different.slice(0, MOST_NAMES), `${rest} autres`];
}

/** `Ann Lee et Bob Ray`, `vous` */
export function namesOf(people: readonly NamedContact[], facts: LetterFacts, asYou = true): string {
  return list(named(people, facts, asYou));
}

/** After `pour`. */
export const forWhom: Says = ({ people, facts }) => namesOf(people, facts);

/** `d’Ann Lee et de Bob Ray` */
const ofWhom: Says = ({ people, facts }) => list(named(people, facts, false).map(de));

/** `le compte professionnel d’Ann Lee`, `votre compte professionnel`, `les comptes professionnels d’…` */
export function theirs(about: AboutNeed, [yours, one, several]: readonly [string, string, string]): string {
  if (isYou(about)) return yours;
  return `${num(about, one, several)} ${ofWhom(about)}`;
}

export const ACCOUNT = [
  'votre compte professionnel',
  'le compte professionnel',
  'les comptes professionnels',
] as const;
export const ADDRESS = ['votre adresse', 'l’adresse', 'les adresses'] as const;
export const INSTEAD = ['à votre place', 'à la place', 'à la place'] as const;

export const addressOf: Says = (about) => num(about, 'cette adresse', 'ces adresses');

/** `un Online Administrator et un Online Service Manager`: the roles without a contact. */
export function rolesToFill({ people }: AboutNeed, article = 'un'): string {
  return list(people.flatMap(({ roles }) => roles.map(({ id }) => `${article} ${roleOf(id).name}`)));
}

/** `le Notices Contact et l’Online Administrator` */
export function theRoles(ids: readonly RoleId[]): string {
  return list(ids.map((id) => le(roleOf(id).name)));
}

/** `votre organisation`; to the partner the customer's name. */
export function theCustomer({ reader, customer }: LetterFacts): string {
  return reader === 'partner' ? customer : 'votre organisation';
}

/** `le cloud GCC High`; without a known scope `le cloud de votre contrat`. */
export function theCloud({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return `le cloud ${cloud}`;
  return `le cloud ${reader === 'partner' ? 'du' : 'de votre'} contrat`;
}

/** A request that can only be met once the cloud is known; before that, what comes first. */
export function onceKnown(request: Says): Says {
  return (about) =>
    about.facts.scope === 'unknown'
      ? `Il faut d’abord savoir dans quel cloud se trouve ${about.facts.reader === 'partner' ? 'le' : 'votre'} contrat (voir plus bas).`
      : request(about);
}

/** Who said it, with what comes before the participle: `Vous nous avez`, `Contoso a`. */
export function sayerHas({ reader, customer }: LetterFacts, us: '' | 'nous ' = ''): string {
  if (reader === 'partner') return `${customer} ${us}a`;
  return reader === 'customer' ? `Vous ${us}avez` : `Vos collègues ${us}ont`;
}

/** What a check has found, beside what the customer said of the same address. */
export function despite(reason: Says): Says {
  return (about) => {
    const { confirmedOn, facts } = about;
    if (confirmedOn === null) return reason(about);
    const found = reason(about);
    return `${sayerHas(facts)} confirmé ${addressOf(about)} le ${date(confirmedOn)}, mais ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
  };
}
