import type { Day } from '../../../domain/day.ts';
import { dayText, listText } from '../../../domain/format.ts';
import { roleOf } from '../../../policy/roles.ts';
import { areSeveral, CLOUDS, isYou } from '../en/people.ts';
import type { LetterFacts, LetterRole, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';

export const LOCALE = 'it';
/** Names in a list before the others are counted. */
const MOST_NAMES = 3;

export type Says = (about: AboutNeed) => string;

export function list(items: readonly string[]): string {
  return listText(items, LOCALE);
}

function date(day: Day): string {
  return dayText(day, LOCALE);
}

/** `il 5 giugno 2026`, and `l’8 giugno 2026` where the number begins with a vowel. */
export function theDay(day: Day): string {
  return /^(?:8|11) /.test(date(day)) ? `l’${date(day)}` : `il ${date(day)}`;
}

/** `dal 5 giugno 2026`, `dall’8 giugno 2026` */
export function sinceDay(day: Day): string {
  return `da${theDay(day).replace(/^il /, 'l ').replace(/^l’/, 'll’')}`;
}

/** One of three wordings: for the reader, for one other contact, for several. */
export function one(about: AboutNeed, you: string, other: string, several: string): string {
  if (areSeveral(about)) return several;
  return isYou(about) ? you : other;
}

/** One of two words, for one contact or for several. */
export function num(about: AboutNeed, single: string, several: string): string {
  return areSeveral(about) ? several : single;
}

/** `Ann Lee e Bob Ray`, by their addresses where no name is known; the reader is `Lei`. */
export const names: Says = ({ people, facts }) => namesOf(people, facts);

function namesOf(people: readonly NamedContact[], { reader }: LetterFacts): string {
  const all = [
    ...new Set(
      people.map(({ name, email, isRecipient }) =>
        isRecipient && reader !== 'it-admin' ? 'Lei' : name || email,
      ),
    ),
  ];
  const rest = all.length - MOST_NAMES;
  return list(rest <= 1 ? all : [...all.slice(0, MOST_NAMES), `altre ${rest} persone`]);
}

/** `Ann Lee`, `questa persona`, `ciascuna persona`: who does something; the reader is `Lei`. */
export const person: Says = (about) =>
  one(about, 'Lei', about.people[0]?.name || 'questa persona', 'ciascuna persona');

/** `il Suo account e quello di Ann Lee`: the accounts of contacts, of whom the reader may be one. */
export function accountsOf(people: readonly NamedContact[], facts: LetterFacts): string {
  const others = people.filter(({ isRecipient }) => !isRecipient || facts.reader === 'it-admin');
  if (others.length === 0) return 'il Suo account';
  const isSeveral = others.length > 1;
  if (others.length === people.length)
    return `${isSeveral ? 'gli account' : 'l’account'} di ${namesOf(others, facts)}`;
  return `il Suo account e ${isSeveral ? 'quelli' : 'quello'} di ${namesOf(others, facts)}`;
}

/** `il ruolo di Notices Contact`, `i ruoli di Notices Contact e Online Administrator` */
export function theRoles(ids: readonly LetterRole['id'][]): string {
  return `${ids.length > 1 ? 'i ruoli' : 'il ruolo'} di ${list(ids.map((id) => roleOf(id).name))}`;
}

/** `un contatto per il ruolo di Online Administrator`: whom a role without a contact needs. */
export const contactToName: Says = ({ people }) => {
  const ids = people.flatMap(({ roles }) => roles.map(({ id }) => id));
  return `${ids.length > 1 ? 'i contatti' : 'un contatto'} per ${theRoles(ids)}`;
};

/** `cloud GCC High`, after an article; without a known scope `cloud del vostro contratto`. */
export function cloudNamed({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return `cloud ${cloud}`;
  return reader === 'partner' ? 'cloud del contratto' : 'cloud del vostro contratto';
}

/** A request that can only be met once the cloud is known; before that, what comes first. */
export function onceKnown(request: Says): Says {
  return (about) =>
    about.facts.scope === 'unknown'
      ? `Occorre prima sapere qual è il ${cloudNamed(about.facts)}; si veda più avanti.`
      : request(about);
}

/** `questo indirizzo`, or `questi indirizzi` of several contacts. */
export const thisAddress: Says = (about) => num(about, 'questo indirizzo', 'questi indirizzi');

/** What a check has found, beside what the customer said of the same address. No reason begins with a name. */
export function despite(reason: Says): Says {
  return (about) => {
    const { confirmedOn, facts } = about;
    const found = reason(about);
    if (confirmedOn === null) return found;
    const who = {
      partner: `${facts.customer} ha confermato`,
      customer: 'Lei ha confermato',
      'it-admin': 'La vostra organizzazione ha confermato',
    }[facts.reader];
    return `${who} ${thisAddress(about)} ${theDay(confirmedOn)}. Tuttavia, ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
  };
}
