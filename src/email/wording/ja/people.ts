import { dayText, listText } from '../../../domain/format.ts';
import type { CloudScopeId } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { LetterFacts, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';
import { ja } from './spaced.ts';

export const LOCALE = 'ja';
/** Names in a list before the others are counted. */
const MOST_NAMES = 3;
/** What stands for the one person who reads a letter. */
const YOURSELF = 'ご自身';

/** Whether a sentence is about the one person who reads it; an IT administrator is never one of the contacts. */
export function isYou({ people, facts }: AboutNeed): boolean {
  return people.length === 1 && facts.reader !== 'it-admin' && (people[0]?.isRecipient ?? false);
}

export function areSeveral({ people }: AboutNeed): boolean {
  return people.length > 1;
}

/** A name with what is due to it: `Ann Lee 様`. */
export function honoured(name: string): string {
  return ja`${name} 様`;
}

/** `Ann Lee 様、Bob Ray 様`, `ご自身`: contacts in a sentence, by their addresses where no name is known. */
export function namesOf(people: readonly NamedContact[], { reader }: LetterFacts): string {
  const names = people.map(({ name, email, isRecipient }) => {
    if (isRecipient && reader !== 'it-admin') return YOURSELF;
    return name === '' ? email : honoured(name);
  });
  const rest = names.length - MOST_NAMES;
  if (rest <= 1) return namesText(names);
  return ja`${namesText(names.slice(0, MOST_NAMES))}、ほか ${rest} 名`;
}

/** `Ann Lee 様`, `ご自身`, `各担当者`: who is to do something. */
export function personOf(about: AboutNeed): string {
  if (areSeveral(about)) return '各担当者';
  if (isYou(about)) return YOURSELF;
  const name = about.people[0]?.name ?? '';
  return name === '' ? 'この担当者' : honoured(name);
}

/** `このアドレス`, or `これらのアドレス` of several contacts. */
export function addressOf(about: AboutNeed): string {
  return areSeveral(about) ? 'これらのアドレス' : 'このアドレス';
}

/** The names of the roles without a contact. */
export function rolesToFill({ people }: AboutNeed): string {
  return namesText(people.flatMap(({ roles }) => roles.map(({ id }) => roleOf(id).name)));
}

/** `貴社` to the customer's own people; to the partner the customer's name. */
export function theCustomer({ reader, customer }: LetterFacts): string {
  return reader === 'partner' ? honoured(customer) : '貴社';
}

/** `GCC High クラウド`; without a known scope `貴社の契約のクラウド`. */
export function theCloud({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return ja`${cloud} クラウド`;
  return reader === 'partner' ? '本契約のクラウド' : '貴社の契約のクラウド';
}

/** The cloud that the accounts of each scope must be in; empty if nobody knows it. */
export const CLOUDS: Readonly<Record<CloudScopeId, string>> = {
  commercial: 'Commercial',
  'commercial-gcc': 'Commercial',
  gcc: 'GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
  'azure-secret': 'Azure Secret',
  'azure-top-secret': 'Azure Top Secret',
  unknown: '',
};

/** A request that can only be met once the cloud is known; before that, what comes first. */
export function onceKnown(request: (about: AboutNeed) => string): (about: AboutNeed) => string {
  return (about) =>
    about.facts.scope === 'unknown'
      ? ja`まず${theCloud(about.facts)}を確認する必要があります。下記をご覧ください。`
      : request(about);
}

/** What a check has found, beside what the customer said of the same address. */
export function despite(reason: (about: AboutNeed) => string): (about: AboutNeed) => string {
  return (about) => {
    const { confirmedOn, facts } = about;
    if (confirmedOn === null) return reason(about);
    return ja`${addressOf(about)}は${dayText(confirmedOn, LOCALE)}に${sayerOf(facts)}よりご確認をいただいておりますが、次の点が残っております。${reason(about)}`;
  };
}

/** Who said it, as the reader calls them. */
export function sayerOf({ reader, customer }: LetterFacts): string {
  if (reader === 'partner') return honoured(customer);
  return reader === 'customer' ? '貴社' : '貴社のご担当者様';
}

export function namesText(names: readonly string[]): string {
  return listText(names, LOCALE);
}
