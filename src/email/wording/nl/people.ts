import type { Day } from '../../../domain/day.ts';
import { dayText, listText } from '../../../domain/format.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { areSeveral, CLOUDS, isYou } from '../en/people.ts';
import type { LetterFacts, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';

export const LOCALE = 'nl';
/** Names in a list before the others are counted. */
const MOST_NAMES = 3;

export type Says = (about: AboutNeed) => string;

export function list(items: readonly string[]): string {
  return listText(items, LOCALE);
}

export function date(day: Day): string {
  return dayText(day, LOCALE);
}

/** The sentence for the reader, for one person (by name, or `deze persoon`), or for several. */
export function said(
  about: AboutNeed,
  words: { readonly you: string; readonly one: (name: string) => string; readonly several: string },
): string {
  if (areSeveral(about)) return words.several;
  return isYou(about) ? words.you : words.one(about.people[0]?.name || 'deze persoon');
}

/** One of two words, for one contact or for several. */
export function num(about: AboutNeed, one: string, several: string): string {
  return areSeveral(about) ? several : one;
}

/** `Ann Lee en Bob Ray`, by their addresses where no name is known; the reader is `u`. */
export function namesOf(people: readonly NamedContact[], { reader }: LetterFacts, asYou = true): string {
  const names = people.map(({ name, email, isRecipient }) =>
    asYou && isRecipient && reader !== 'it-admin' ? 'u' : name || email,
  );
  const different = [...new Set(names)];
  const rest = different.length - MOST_NAMES;
  return list(rest <= 1 ? different : [...different.slice(0, MOST_NAMES), `${rest} anderen`]);
}

/** After `voor`. */
export const forWhom: Says = ({ people, facts }) => namesOf(people, facts);

/** `het werkaccount van Ann Lee`, `uw werkaccount`, `de werkaccounts van Ann Lee en Bob Ray` */
export function theirs(about: AboutNeed, [yours, one, several]: readonly [string, string, string]): string {
  if (isYou(about)) return yours;
  return `${num(about, one, several)} van ${namesOf(about.people, about.facts, false)}`;
}

export const ACCOUNT = ['uw werkaccount', 'het werkaccount', 'de werkaccounts'] as const;
export const ADDRESS = ['uw adres', 'het adres', 'de adressen'] as const;
export const INSTEAD = ['in uw plaats', 'in plaats', 'in plaats'] as const;

export const addressOf: Says = (about) => num(about, 'dit adres', 'deze adressen');

/** `een Online Administrator en een Online Service Manager`: the roles without a contact. */
export function rolesToFill({ people }: AboutNeed, article = 'een'): string {
  return list(people.flatMap(({ roles }) => roles.map(({ id }) => `${article} ${roleOf(id).name}`)));
}

/** `de Notices Contact en de Online Administrator` */
export function theRoles(ids: readonly RoleId[]): string {
  return list(ids.map((id) => `de ${roleOf(id).name}`));
}

/** `uw organisatie`; to the partner the customer's name. */
export function theCustomer({ reader, customer }: LetterFacts): string {
  return reader === 'partner' ? customer : 'uw organisatie';
}

/** `de GCC High-cloud`; without a known scope `de cloud van uw overeenkomst`. */
export function theCloud({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return `de ${cloud}-cloud`;
  return `de cloud van ${reader === 'partner' ? 'de' : 'uw'} overeenkomst`;
}

/** A request that can only be met once the cloud is known; before that, what comes first. */
export function onceKnown(request: Says): Says {
  return (about) =>
    about.facts.scope === 'unknown'
      ? `Hiervoor moet eerst bekend zijn onder welke cloud ${about.facts.reader === 'partner' ? 'de' : 'uw'} overeenkomst valt (zie hieronder).`
      : request(about);
}

/** Who said it, with its verb. */
export function sayerHas({ reader, customer }: LetterFacts): string {
  if (reader === 'partner') return `${customer} heeft`;
  return reader === 'customer' ? 'U hebt' : 'Uw collega’s hebben';
}

/** What a check has found, beside what the customer said of the same address. */
export function despite(reason: Says): Says {
  return (about) => {
    const { confirmedOn, facts } = about;
    if (confirmedOn === null) return reason(about);
    const found = reason(about);
    return `${sayerHas(facts)} ${addressOf(about)} op ${date(confirmedOn)} bevestigd, maar ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
  };
}
