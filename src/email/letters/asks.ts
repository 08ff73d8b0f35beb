import { addressKey } from '../../domain/address.ts';
import { getOrAdd } from '../../domain/collections.ts';
import type { Deal } from '../../domain/deal.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { ContactEvaluation, DealEvaluation, FindingCode } from '../../domain/verdict.ts';
import { policyAt } from '../../policy/requirements.ts';
import { ROLES } from '../../policy/roles.ts';
import { isSettled } from '../../rules/risk.ts';
import { hearsNeed } from '../wording/hearers.ts';
import type { LetterRole, Need, OpenGroup, PointFacts } from '../wording/letter-facts.ts';
import type { Reader } from '../wording/letter-readers.ts';
import { needsOf, type Said, saidOf } from './needs.ts';
import { pointsOf } from './points.ts';

/** A contact, or a role without one, by what a letter has to say of them. */
interface Told extends Said {
  readonly roles: readonly LetterRole[];
  readonly name: string | null;
  /** Address as on record; null for a role without a contact. */
  readonly email: string | null;
}

/** One contact who has something to do, or one role without a contact. */
export interface Ask extends Told, Pick<OpenGroup, 'isDisputed' | 'isOldNameUsed'> {
  readonly codes: readonly FindingCode[];
  readonly needs: readonly Need[];
}

export interface Asked {
  readonly asks: readonly Ask[];
  readonly points: readonly PointFacts[];
  /** Contacts whose account a check has found right. */
  readonly settled: readonly Told[];
  /** Contacts whom the customer has confirmed, so that nothing more is asked of this reader. */
  readonly confirmed: readonly Told[];
}

const NOTHING: Asked = { asks: [], points: [], settled: [], confirmed: [] };

/**
 * What a deal asks of one reader: the contacts in a required or recommended role who need something, each address once,
 * and what is open about the whole deal. Empty for a deal that is ready or settled.
 */
export function askedOf(deal: Deal, evaluation: DealEvaluation, reader: Reader): Asked {
  if (evaluation.verdict === 'ready' || isSettled(deal)) return NOTHING;
  const asks: Ask[] = [...unfilled(evaluation, reader)];
  const settled: Told[] = [];
  const confirmed: Told[] = [];
  for (const contacts of byAddress(evaluation)) {
    const [first] = contacts;
    if (!first) continue;
    const said = saidOf(first);
    const named = contacts.find(({ name }) => name !== null) ?? first;
    const told: Told = { roles: rolesOf(contacts), name: named.name, email: first.email, ...said };
    const needs = first.verdict === 'ready' && said.deniedOn === null ? [] : needsOf(first, reader, said);
    if (needs.length > 0)
      asks.push({
        ...told,
        ...{ needs, codes: first.findings.map(({ code }) => code), isOldNameUsed: false, isDisputed: false },
      });
    else if (first.verdict === 'ready') settled.push(told);
    else if (said.confirmedOn !== null) confirmed.push(told);
  }
  const byWeight = asks.sort((one, other) => weightOf(one) - weightOf(other) || rank(one) - rank(other));
  return { asks: byWeight, points: pointsOf(deal, evaluation, reader), settled, confirmed };
}

function unfilled(evaluation: DealEvaluation, reader: Reader): readonly Ask[] {
  const { requirements } = policyAt(evaluation.asOf).policy;
  if (!hearsNeed(reader, 'role-missing')) return [];
  return evaluation.findings.flatMap(({ code, role: id }) => {
    if (code !== 'role-missing' || id === undefined) return [];
    const roles = [{ id, isRequired: requirements[id] === 'mandatory' }];
    const need: Need = { code, domain: '', meant: '', letters: [] };
    return [
      {
        ...{ roles, name: null, email: null, codes: [code], needs: [need] },
        ...{ confirmedOn: null, deniedOn: null },
        isDisputed: isDisputed(evaluation, roles),
        isOldNameUsed: id === 'online-administrator' && has(evaluation, 'online-admin-ambiguous'),
      },
    ];
  });
}

/** The contacts in a required or recommended role, those of one address together. */
function byAddress({ contacts }: DealEvaluation): Iterable<readonly ContactEvaluation[]> {
  const found = new Map<string, ContactEvaluation[]>();
  for (const contact of contacts) {
    const { requirement } = contact;
    if (requirement !== 'mandatory' && requirement !== 'recommended') continue;
    getOrAdd(found, addressKey(contact.email), () => []).push(contact);
  }
  return found.values();
}

function rolesOf(contacts: readonly ContactEvaluation[]): readonly LetterRole[] {
  return ROLES.flatMap(({ id }) => {
    const inRole = contacts.filter(({ role }) => role === id);
    const isRequired = inRole.some(({ requirement }) => requirement === 'mandatory');
    return inRole.length === 0 ? [] : [{ id, isRequired }];
  });
}

/** Whether the pages differ on one of the roles, a recommended one. */
function isDisputed(evaluation: DealEvaluation, roles: readonly LetterRole[]): boolean {
  return (
    has(evaluation, 'osm-aosg-conflict') &&
    roles.some(({ id, isRequired }) => id === 'online-service-manager' && !isRequired)
  );
}

function has({ findings }: DealEvaluation, code: FindingCode): boolean {
  return findings.some((finding) => finding.code === code);
}

/** Sort order of asks: required before recommended ones, then by the order of roles. */
function weightOf({ roles }: Ask): number {
  return roles.some(({ isRequired }) => isRequired) ? 0 : 1;
}

function rank({ roles: [first] }: Ask): number {
  return first ? ORDER.indexOf(first.id) : ORDER.length;
}

const ORDER: readonly RoleId[] = ROLES.map(({ id }) => id);
