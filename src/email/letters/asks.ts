import { addressKey, parseAddress } from '../../domain/address.ts';
import { getOrAdd } from '../../domain/collections.ts';
import type { Deal } from '../../domain/deal.ts';
import { type RoleId, SEVERITIES } from '../../domain/ids.ts';
import type { ContactEvaluation, DealEvaluation, DealFinding, FindingCode } from '../../domain/verdict.ts';
import { policyAt } from '../../policy/requirements.ts';
import { ROLES, roleOf } from '../../policy/roles.ts';
import { MOST_REASONS } from '../templates/fields.ts';
import { plain } from '../templates/plain-text.ts';
import { CLOUD_NOT_TOLD, CONTACT_WORDS, NOT_VALIDATED } from '../wording/contact-words.ts';
import { DEAL_WORDS } from '../wording/deal-words.ts';
import type { About, AskWords, Reader } from '../wording/letter-readers.ts';

export interface AskReason {
  readonly reason: string;
  readonly fix: string;
}

/** One contact who has something to do, or one role without a contact. */
export interface Ask {
  readonly roles: readonly RoleId[];
  readonly isRequired: boolean;
  readonly name: string | null;
  /** Address as on record; null for a role without a contact. */
  readonly email: string | null;
  readonly codes: readonly FindingCode[];
  readonly reasons: readonly AskReason[];
}

/** Something to be settled about the whole deal. */
export interface PointAsked extends AskReason {
  readonly code: FindingCode;
}

export interface Asked {
  readonly asks: readonly Ask[];
  readonly points: readonly PointAsked[];
}

/**
 * The asks of a deal to one reader: the contacts in a required or recommended role who are not ready, each address
 * once, with reasons and what this reader can do. Empty for a deal that is ready or settled.
 */
export function askedOf(deal: Deal, evaluation: DealEvaluation, reader: Reader): Asked {
  const { stage } = deal;
  const isOver = stage === 'activated' || stage === 'closed' || stage === 'cancelled';
  if (evaluation.verdict === 'ready' || isOver) return { asks: [], points: [] };
  const asks = [...unfilled(deal, evaluation, reader), ...needy(deal, evaluation, reader)];
  return { asks: asks.sort(byWeight), points: pointsOf(deal, evaluation, reader) };
}

function unfilled(deal: Deal, evaluation: DealEvaluation, reader: Reader): Ask[] {
  const { requirements } = policyAt(evaluation.asOf).policy;
  return evaluation.findings.flatMap(({ code, role, detail }) => {
    if (code !== 'role-missing' || role === undefined) return [];
    const about = aboutOf(deal, { role, email: '', detail });
    const isRequired = requirements[role] === 'mandatory';
    const reasons = told([DEAL_WORDS[code]], [about], reader);
    return reasons.length === 0
      ? []
      : [{ roles: [role], isRequired, name: null, email: null, codes: [code], reasons }];
  });
}

function needy(deal: Deal, evaluation: DealEvaluation, reader: Reader): Ask[] {
  const byAddress = new Map<string, ContactEvaluation[]>();
  for (const contact of evaluation.contacts) {
    const { requirement, verdict } = contact;
    if (verdict === 'ready' || (requirement !== 'mandatory' && requirement !== 'recommended')) continue;
    getOrAdd(byAddress, addressKey(contact.email), () => []).push(contact);
  }
  return [...byAddress.values()].flatMap((contacts) => {
    const [first] = contacts;
    if (!first) return [];
    const findings = SEVERITIES.flatMap((severity) =>
      first.findings.filter((finding) => finding.severity === severity),
    );
    const words: (AskWords | null)[] = findings.map(({ code }) => CONTACT_WORDS[code]);
    const abouts = findings.map(({ detail }) => aboutOf(deal, { ...first, detail }));
    const itself = aboutOf(deal, { ...first, detail: {} });
    if (first.evidence.signIn?.result === 'work-account' && first.verdict === 'unverified') {
      words.push(CLOUD_NOT_TOLD);
      abouts.push(itself);
    }
    const found = told(words, abouts, reader);
    // Every contact here has something to do; if no finding says so, these words do.
    const reasons = found.length > 0 ? found : told([NOT_VALIDATED], [itself], reader);
    const named = contacts.find(({ name }) => name !== null) ?? first;
    return [
      {
        roles: ROLES.map(({ id }) => id).filter((id) => contacts.some(({ role }) => role === id)),
        isRequired: contacts.some(({ requirement }) => requirement === 'mandatory'),
        name: named.name,
        email: first.email,
        codes: findings.map(({ code }) => code),
        reasons,
      },
    ];
  });
}

function pointsOf(deal: Deal, { findings }: DealEvaluation, reader: Reader): readonly PointAsked[] {
  const points = new Map<string, PointAsked>();
  for (const severity of SEVERITIES) {
    for (const finding of findings.filter((one) => one.severity === severity)) {
      if (finding.code === 'role-missing') continue;
      const [said] = told([DEAL_WORDS[finding.code]], [aboutDeal(deal, finding)], reader);
      if (said) points.set(said.reason, { ...said, code: finding.code });
    }
  }
  return [...points.values()];
}

/** The reasons with words for a reader; the same thing to do is said once for several reasons. */
function told(
  words: readonly (AskWords | null)[],
  abouts: readonly About[],
  reader: Reader,
): readonly AskReason[] {
  const byFix = new Map<string, string>();
  for (const [at, one] of words.entries()) {
    const about = abouts[at];
    const fix = one?.fix[reader];
    if (!one || !fix || !about) continue;
    const what = plain(fix(about), 500);
    const before = byFix.get(what);
    const reason = one.reason(about);
    byFix.set(what, plain(before === undefined ? reason : `${before} ${reason}`, 400));
  }
  return [...byFix].slice(0, MOST_REASONS).map(([fix, reason]) => ({ reason, fix }));
}

function aboutDeal(deal: Deal, { role, detail }: DealFinding): About {
  return aboutOf(deal, { role: role ?? null, email: '', detail });
}

function aboutOf(
  deal: Deal,
  {
    role,
    email,
    detail,
  }: { readonly role: RoleId | null; readonly email: string; readonly detail: About['detail'] },
): About {
  return {
    scope: deal.cloudScope,
    customer: plain(deal.customer, 100),
    role: role === null ? '' : roleOf(role).name,
    domain: plain(parseAddress(email)?.domain, 100),
    detail: Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, plain(value, 100)])),
  };
}

/** Sort order of asks: required before recommended ones, then by the order of roles. */
function byWeight(one: Ask, other: Ask): number {
  return Number(other.isRequired) - Number(one.isRequired) || rank(one) - rank(other);
}

function rank({ roles: [first] }: Ask): number {
  return ROLES.findIndex(({ id }) => id === first);
}
