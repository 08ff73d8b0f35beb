import type { Day } from '../../../domain/day.ts';
import { dayText, listText } from '../../../domain/format.ts';
import { roleOf } from '../../../policy/roles.ts';
import { areSeveral, CLOUDS, isYou } from '../en/people.ts';
import type { LetterFacts, LetterRole, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';

export const LOCALE = 'pt-BR';
/** Names in a list before the others are counted. */
const MOST_NAMES = 3;

export type Says = (about: AboutNeed) => string;

export function list(items: readonly string[]): string {
  return listText(items, LOCALE);
}

export function date(day: Day): string {
  return dayText(day, LOCALE);
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

/** `Ann Lee e Bob Ray`, by their addresses where no name is known; the reader is `você`. */
export const names: Says = ({ people, facts }) => namesOf(people, facts);

function namesOf(people: readonly NamedContact[], { reader }: LetterFacts): string {
  const all = [
    ...new Set(
      people.map(({ name, email, isRecipient }) =>
        isRecipient && reader !== 'it-admin' ? 'você' : name || email,
      ),
    ),
  ];
  const rest = all.length - MOST_NAMES;
  return list(rest <= 1 ? all : [...all.slice(0, MOST_NAMES), `outras ${rest} pessoas`]);
}

/** `Ann Lee`, `essa pessoa`, `cada pessoa`: who does something; the reader is `você`. */
export const person: Says = (about) =>
  one(about, 'você', about.people[0]?.name || 'essa pessoa', 'cada pessoa');

/** `sua conta e a de Ann Lee`: the accounts of contacts, of whom the reader may be one. */
export function accountsOf(people: readonly NamedContact[], facts: LetterFacts): string {
  const others = people.filter(({ isRecipient }) => !isRecipient || facts.reader === 'it-admin');
  if (others.length === 0) return 'sua conta';
  const isAlone = others.length === people.length;
  const what = others.length > 1 ? 'as' : 'a';
  const noun = others.length > 1 ? ' contas' : ' conta';
  return `${isAlone ? '' : 'sua conta e '}${what}${isAlone ? noun : ''} de ${namesOf(others, facts)}`;
}

/** `função de Notices Contact`, `funções de Notices Contact e Online Administrator`, after an article. */
export function rolesNamed(ids: readonly LetterRole['id'][]): string {
  return `${ids.length > 1 ? 'funções' : 'função'} de ${list(ids.map((id) => roleOf(id).name))}`;
}

/** `um contato para a função de Online Administrator`: whom a role without a contact needs. */
export const contactToName: Says = ({ people }) => {
  const ids = people.flatMap(({ roles }) => roles.map(({ id }) => id));
  return `${ids.length > 1 ? 'os contatos para as' : 'um contato para a'} ${rolesNamed(ids)}`;
};

/** `nuvem GCC High`, after an article; without a known scope `nuvem do seu contrato`. */
export function cloudNamed({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return `nuvem ${cloud}`;
  return reader === 'partner' ? 'nuvem do contrato' : 'nuvem do seu contrato';
}

/** A request that can only be met once the cloud is known; before that, what comes first. */
export function onceKnown(request: Says): Says {
  return (about) =>
    about.facts.scope === 'unknown'
      ? `Antes, precisamos saber qual é a ${cloudNamed(about.facts)}; veja abaixo.`
      : request(about);
}

/** `este endereço`, or `estes endereços` of several contacts. */
export const thisAddress: Says = (about) => num(about, 'este endereço', 'estes endereços');

/** What a check has found, beside what the customer said of the same address. No reason begins with a name. */
export function despite(reason: Says): Says {
  return (about) => {
    const { confirmedOn, facts } = about;
    const found = reason(about);
    if (confirmedOn === null) return found;
    const who = { partner: 'O cliente', customer: 'Você', 'it-admin': 'Sua organização' }[facts.reader];
    return `${who} confirmou ${thisAddress(about)} em ${date(confirmedOn)}. No entanto, ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
  };
}
