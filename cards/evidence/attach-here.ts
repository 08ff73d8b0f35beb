import { addressKey } from '../../src/domain/address.ts';
import type { Deal } from '../../src/domain/deal.ts';
import type { CloudScopeId, RoleId } from '../../src/domain/ids.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { policyAt } from '../../src/policy/requirements.ts';
import { ROLES, roleOf } from '../../src/policy/roles.ts';
import type { Action, Element } from '../kit/adaptive-card.ts';
import { execute, heading, line, run, typed } from '../kit/elements.ts';
import { CONTACT_VERDICT, REQUIREMENT } from '../kit/labels.ts';
import { ATTACH_SAVE, OPEN_DEAL } from '../verbs.ts';

/** A deal that pasted addresses may be about. */
export interface NearDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

/** Most deals to which a press attaches, and most lines about deals that name an address. */
const MOST_OFFERED = 3;
const MOST_LINES = 4;

/** Where the addresses are contacts already: a line each, with the role and the verdict. */
export function onDealsLines(near: readonly NearDeal[], emails: readonly string[]): readonly Element[] {
  const asked = new Set(emails.map(addressKey));
  const lines = near.flatMap(({ deal, evaluation }) =>
    evaluation.contacts
      .filter(({ email }) => asked.has(addressKey(email)))
      .map(({ email, role, verdict }) => {
        const { symbol, word } = CONTACT_VERDICT[verdict];
        return `${symbol} ${typed(email, 80)} is ${roleOf(role).name} of ${typed(deal.customer, 80)} (${typed(deal.dealId, 60)}): ${word}`;
      }),
  );
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const shown = [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`and ${more} more`] : [])];
  return [heading('On your deals'), ...shown.map((text) => line([run(text)], { spacing: 'small' }))];
}

/** The deals that lack one of the addresses, to which a press attaches them. */
function offered(near: readonly NearDeal[], emails: readonly string[]): readonly NearDeal[] {
  const lacks = ({ evaluation }: NearDeal) => {
    const there = new Set(evaluation.contacts.map(({ email }) => addressKey(email)));
    return emails.some((email) => !there.has(addressKey(email)));
  };
  return near.filter(lacks).slice(0, MOST_OFFERED);
}

/** The buttons that open the deals on which all of the addresses are contacts already. */
export function openHere(near: readonly NearDeal[], emails: readonly string[]): readonly Action[] {
  const missing = new Set(offered(near, emails));
  const deals = near.filter((one) => !missing.has(one)).slice(0, MOST_OFFERED);
  const isAlone = (customer: string) => deals.filter(({ deal }) => deal.customer === customer).length === 1;
  return deals.map(({ deal: { dealId, customer } }) =>
    execute(`Open ${isAlone(customer) ? typed(customer, 26) : typed(dealId, 26)}`, OPEN_DEAL, { dealId }),
  );
}

/** The choice of the role for which addresses are attached, as a list; empty where no deal is offered. */
export function roleHere(near: readonly NearDeal[], emails: readonly string[]): readonly Element[] {
  const [first] = offered(near, emails);
  if (!first) return [];
  const { requirements } = policyAt(first.evaluation.asOf).policy;
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'role',
      label: 'Role, if you attach them',
      style: 'compact',
      choices: ROLES.map(({ id, name }) => ({
        title: `${name} (${REQUIREMENT[requirements[id]]})`,
        value: id,
      })),
      value: missingRole(first) ?? 'notices-contact',
    },
  ];
}

/** The buttons that attach the addresses to a deal with one press. */
export function attachHere(
  near: readonly NearDeal[],
  emails: readonly string[],
  scope: CloudScopeId,
): readonly Action[] {
  const deals = offered(near, emails).map(({ deal }) => deal);
  const isAlone = (customer: string) => deals.filter((one) => one.customer === customer).length === 1;
  return deals.map(({ dealId, customer }) =>
    execute(`Attach to ${isAlone(customer) ? typed(customer, 26) : typed(dealId, 26)}`, ATTACH_SAVE, {
      offered: emails.join(' '),
      emails: emails.join(','),
      scope,
      dealId,
    }),
  );
}

/** The role that a deal still asks somebody for. */
function missingRole({ evaluation }: NearDeal): RoleId | null {
  return evaluation.findings.find(({ code }) => code === 'role-missing')?.role ?? null;
}
