import type { Day } from '../../../domain/day.ts';
import { dayText, listText } from '../../../domain/format.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { areSeveral, CLOUDS, isYou } from '../en/people.ts';
import type { LetterFacts, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';

export const LOCALE = 'de';
/** Names in a list before the others are counted. */
const MOST_NAMES = 3;

export type Says = (about: AboutNeed) => string;

export function list(items: readonly string[]): string {
  return listText(items, LOCALE);
}

export function date(day: Day): string {
  return dayText(day, LOCALE);
}

/** The sentence for the reader, for one person (by name, or `diese Person`), or for several. */
export function said(
  about: AboutNeed,
  words: { readonly you: string; readonly one: (name: string) => string; readonly several: string },
): string {
  if (areSeveral(about)) return words.several;
  return isYou(about) ? words.you : words.one(about.people[0]?.name || 'diese Person');
}

/** One of two words, for one contact or for several. */
export function num(about: AboutNeed, one: string, several: string): string {
  return areSeveral(about) ? several : one;
}

/** `Ann Lee und Bob Ray`, by their addresses where no name is known; the reader is `you`. */
export function namesOf(
  people: readonly NamedContact[],
  { reader }: LetterFacts,
  you: 'Sie' | 'Ihnen' | null,
): string {
  const names = [
    ...new Set(
      people.map(({ name, email, isRecipient }) =>
        you !== null && isRecipient && reader !== 'it-admin' ? you : name || email,
      ),
    ),
  ];
  const rest = names.length - MOST_NAMES;
  if (rest <= 1) return list(names);
  return list([...names.slice(0, MOST_NAMES), you === 'Sie' ? `${rest} weitere` : `${rest} weiteren`]);
}

/** After `für`. */
export const forWhom: Says = ({ people, facts }) => namesOf(people, facts, 'Sie');
/** After `von`. */
export const ofWhom: Says = ({ people, facts }) => namesOf(people, facts, 'Ihnen');

/** `das Geschäftskonto von Ann Lee`, `Ihr Geschäftskonto`, `die Geschäftskonten von …`: a thing of a contact, as an object. */
export function theirs(about: AboutNeed, [yours, one, several]: readonly [string, string, string]): string {
  if (areSeveral(about)) return `${several} von ${ofWhom(about)}`;
  return isYou(about) ? yours : `${one} von ${ofWhom(about)}`;
}

export const ACCOUNT = ['Ihr Geschäftskonto', 'das Geschäftskonto', 'die Geschäftskonten'] as const;
export const ADDRESS = ['Ihre Adresse', 'die Adresse', 'die Adressen'] as const;

/** `diese Adresse`, of which accusative and nominative are the same. */
export const addressOf: Says = (about) => num(about, 'diese Adresse', 'diese Adressen');

/** `einen Online Administrator und einen Online Service Manager`: the roles without a contact. */
export function rolesToFill({ people }: AboutNeed, article = 'einen'): string {
  return list(people.flatMap(({ roles }) => roles.map(({ id }) => `${article} ${roleOf(id).name}`)));
}

/** `den Notices Contact und den Online Administrator` */
export function theRoles(ids: readonly RoleId[]): string {
  return list(ids.map((id) => `den ${roleOf(id).name}`));
}

/** `Ihre Organisation`; to the partner the customer's name. */
export function theCustomer({ reader, customer }: LetterFacts): string {
  return reader === 'partner' ? customer : 'Ihre Organisation';
}

/** `der GCC High-Cloud`, in the dative; without a known scope `der Cloud Ihres Vertrags`. */
export function theCloud({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return `der ${cloud}-Cloud`;
  return `der Cloud ${reader === 'partner' ? 'des' : 'Ihres'} Vertrags`;
}

/** A request that can only be met once the cloud is known; before that, what comes first. */
export function onceKnown(request: Says): Says {
  return (about) =>
    about.facts.scope === 'unknown'
      ? `Dazu muss zuerst feststehen, in welcher Cloud ${about.facts.reader === 'partner' ? 'der' : 'Ihr'} Vertrag liegt (siehe unten).`
      : request(about);
}

/** Who said it, with its verb. */
export function sayerHas({ reader, customer }: LetterFacts): string {
  if (reader === 'partner') return `${customer} hat`;
  return reader === 'customer' ? 'Sie haben' : 'Ihre Kolleginnen und Kollegen haben';
}

/** What a check has found, beside what the customer said of the same address. No reason begins with a noun. */
export function despite(reason: Says): Says {
  return (about) => {
    const { confirmedOn, facts } = about;
    if (confirmedOn === null) return reason(about);
    const found = reason(about);
    return `${sayerHas(facts)} ${addressOf(about)} am ${date(confirmedOn)} bestätigt, doch ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
  };
}
