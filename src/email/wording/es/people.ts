import type { Day } from '../../../domain/day.ts';
import { dayText, listText } from '../../../domain/format.ts';
import { roleOf } from '../../../policy/roles.ts';
import { areSeveral, CLOUDS, isYou } from '../en/people.ts';
import type { LetterFacts, LetterRole, NamedContact } from '../letter-facts.ts';
import type { AboutNeed } from '../letter-wording.ts';

export const LOCALE = 'es';
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

/** `Ann Lee y Bob Ray`, by their addresses where no name is known; the reader is `usted`. */
export const names: Says = ({ people, facts }) => namesOf(people, facts);

function namesOf(people: readonly NamedContact[], { reader }: LetterFacts): string {
  const all = [
    ...new Set(
      people.map(({ name, email, isRecipient }) =>
        isRecipient && reader !== 'it-admin' ? 'usted' : name || email,
      ),
    ),
  ];
  const rest = all.length - MOST_NAMES;
  return list(rest <= 1 ? all : [...all.slice(0, MOST_NAMES), `otras ${rest} personas`]);
}

/** `Ann Lee`, `esta persona`, `cada persona`: who does something; the reader is `usted`. */
export const person: Says = (about) =>
  one(about, 'usted', about.people[0]?.name || 'esta persona', 'cada persona');

/** `su cuenta y la de Ann Lee`: the accounts of contacts, of whom the reader may be one. */
export function accountsOf(people: readonly NamedContact[], facts: LetterFacts): string {
  const others = people.filter(({ isRecipient }) => !isRecipient || facts.reader === 'it-admin');
  if (others.length === 0) return 'su cuenta';
  const isAlone = others.length === people.length;
  const what = others.length > 1 ? 'las' : 'la';
  const noun = others.length > 1 ? ' cuentas' : ' cuenta';
  return `${isAlone ? '' : 'su cuenta y '}${what}${isAlone ? noun : ''} de ${namesOf(others, facts)}`;
}

/** `el rol de Notices Contact`, `los roles de Notices Contact y Online Administrator` */
export function theRoles(ids: readonly LetterRole['id'][]): string {
  return `${ids.length > 1 ? 'los roles' : 'el rol'} de ${list(ids.map((id) => roleOf(id).name))}`;
}

/** `un contacto para el rol de Online Administrator`: whom a role without a contact needs. */
export const contactToName: Says = ({ people }) => {
  const ids = people.flatMap(({ roles }) => roles.map(({ id }) => id));
  return `${ids.length > 1 ? 'los contactos' : 'un contacto'} para ${theRoles(ids)}`;
};

/** `su organización`; to the partner the customer's name. */
export function theCustomer({ reader, customer }: LetterFacts): string {
  return reader === 'partner' ? customer : 'su organización';
}

/** `la nube GCC High`; without a known scope `la nube de su contrato`. */
export function theCloud({ scope, reader }: LetterFacts): string {
  const cloud = CLOUDS[scope];
  if (cloud !== '') return `la nube ${cloud}`;
  return reader === 'partner' ? 'la nube del contrato' : 'la nube de su contrato';
}

/** A request that can only be met once the cloud is known; before that, what comes first. */
export function onceKnown(request: Says): Says {
  return (about) =>
    about.facts.scope === 'unknown'
      ? `Antes hay que saber cuál es ${theCloud(about.facts)}; véase más abajo.`
      : request(about);
}

/** What a check has found, beside what the customer said of the same address. No reason begins with a name. */
export function despite(reason: Says): Says {
  return (about) => {
    const { confirmedOn, facts } = about;
    const found = reason(about);
    if (confirmedOn === null) return found;
    const who = { partner: facts.customer, customer: 'Usted', 'it-admin': 'Su organización' }[facts.reader];
    return `${who} confirmó ${num(about, 'esta dirección', 'estas direcciones')} el ${date(confirmedOn)}. Sin embargo, ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
  };
}
