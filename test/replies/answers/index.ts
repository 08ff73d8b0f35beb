import { addressKey } from '../../../src/domain/address.ts';
import { roleOf } from '../../../src/policy/roles.ts';
import { type Offer, offersIn } from '../../../src/replies/offers.ts';
import type { Answer } from './answer.ts';
import { LANGUAGES } from './languages.ts';
import { LINES } from './lines.ts';
import { REPLACING } from './replacing.ts';
import { SENTENCES } from './sentences.ts';
import { TABLES } from './tables.ts';
import { TRAPS } from './traps.ts';

/** All answers; those on even places tune, those on odd places are held out. */
export const ANSWERS: readonly Answer[] = [LINES, SENTENCES, REPLACING, TABLES, LANGUAGES, TRAPS].flat();

const SENDER = 'cat@fabrikam.example';
/** The account team, and to whom the letter went. */
const KNOWN: ReadonlySet<string> = new Set(['ann@account.example', SENDER]);
const PEOPLE = [
  { name: 'Hannah Meier', email: 'hannah.meier@fabrikam.example', roles: ['notices-contact'] },
  { name: 'Oliver Grant', email: 'oliver.grant@fabrikam.example', roles: ['online-administrator'] },
  { name: 'Sofia Lang', email: 'sofia.lang@fabrikam.example', roles: ['online-service-manager'] },
] as const;

/** What an answer offers, in the words of `Answer`. */
export function offered(text: string): readonly string[] {
  const type = text.startsWith('<') ? 'html' : 'text';
  return offersIn({ type, content: text }, KNOWN, PEOPLE, SENDER).map(saidOf);
}

export function expectedOf([, expected]: Answer): readonly string[] {
  return expected === '' ? [] : expected.split(', ');
}

function saidOf({ kind, email, replaces, role }: Offer): string {
  const said = role === null ? '?' : roleOf(role).short;
  if (kind === 'add') return `${said} + ${short(email)}`;
  if (kind === 'remove') return `${said} - ${short(email)}`;
  return `${said} ${replaces === null ? '?' : short(replaces)} > ${short(email)}`;
}

function short(email: string): string {
  return addressKey(email).replace(/@fabrikam\.example$/, '');
}
