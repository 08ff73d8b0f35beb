import { listText } from '../../../domain/format.ts';
import type { CloudScopeId, RoleId } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { LetterFacts, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';

const LOCALE = 'en';
/** Names in a list before the others are counted. */
const MOST_NAMES = 3;

/** Whether a sentence is about the one person who reads it; an IT administrator is never one of the contacts. */
export function isYou({ people, facts }: AboutNeed): boolean {
  return people.length === 1 && facts.reader !== 'it-admin' && (people[0]?.isRecipient ?? false);
}

export function areSeveral({ people }: AboutNeed): boolean {
  return people.length > 1;
}

/** `Ann Lee and Bob Ray`, `you`: contacts in a sentence, by their addresses where no name is known. */
export function namesOf(people: readonly NamedContact[], { reader }: LetterFacts): string {
  const names = people.map(({ name, email, isRecipient }) =>
    isRecipient && reader !== 'it-admin' ? 'you' : name || email,
  );
  const rest = names.length - MOST_NAMES;
  if (rest <= 1) return listText(names, LOCALE);
  return listText([...names.slice(0, MOST_NAMES), `${rest} others`], LOCALE);
}

/** `Ann Lee`, `you`, `each person`: who is to do something. */
export function personOf(about: AboutNeed): string {
  if (areSeveral(about)) return 'each person';
  if (isYou(about)) return 'you';
  return about.people[0]?.name || 'this person';
}

/** A verb for `personOf`: `you sign`, `Ann Lee signs`. */
export function does(about: AboutNeed, verb: string, third = `${verb}s`): string {
  return `${personOf(about)} ${isYou(about) ? verb : third}`;
}

/** `this address`, or `these addresses` of several contacts. */
export function addressOf(about: AboutNeed): string {
  return areSeveral(about) ? 'these addresses' : 'this address';
}

/** `an Online Administrator and an Online Service Manager`: the roles without a contact. */
export function rolesToFill({ people }: AboutNeed): string {
  return listText(
    people.flatMap(({ roles }) => roles.map(({ id }) => withArticle(id))),
    LOCALE,
  );
}

function withArticle(id: RoleId): string {
  const { name } = roleOf(id);
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** `your organisation` to the customer's own people; to the partner the customer's name. */
export function theCustomer({ reader, customer }: LetterFacts): string {
  return reader === 'partner' ? customer : 'your organisation';
}

/** `the GCC High cloud`; without a known scope `the cloud of your agreement`. */
export function theCloud({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return `the ${cloud} cloud`;
  return `the cloud of ${reader === 'partner' ? 'the' : 'your'} agreement`;
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
      ? `We first need to know ${theCloud(about.facts)}; see below.`
      : request(about);
}
