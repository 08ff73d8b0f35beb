import { findingTitle } from '../../cards/deals/finding-title.ts';
import { STAGE, TRANSACTION } from '../../cards/kit/labels.ts';
import { roundUsdText } from '../../src/domain/format.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { Condition, LetterState, NamedAs, Valued } from '../../src/intent/lists/condition.ts';
import type { RiskWord, VerdictWord, Window } from '../../src/intent/lists/values.ts';
import type { Missing } from '../../src/intent/missing.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { roleOf } from '../../src/policy/roles.ts';

export const VERDICT: Readonly<Record<VerdictWord, string>> = {
  ready: 'ready',
  'not-ready': 'not ready',
  blocked: 'blocked',
  unverified: 'unverified',
};

export const RISK: Readonly<Record<RiskWord, string>> = {
  low: 'at low risk',
  medium: 'at medium risk',
  high: 'at high or critical risk',
  critical: 'at critical risk',
};

const LETTER: Readonly<Record<LetterState, string>> = {
  none: 'to which no letter was sent',
  drafted: 'with a draft that is not sent',
  sent: 'to which a letter was sent',
  unanswered: 'with a letter sent and no answer',
  replied: 'with an answer to a letter',
};

const WAITING: Readonly<Record<'team' | 'customer' | 'partner', string>> = {
  team: 'that wait for the account team',
  customer: 'that wait for the customer',
  partner: 'that wait for the partner',
};

const NAMED: Readonly<Record<NamedAs, (name: string) => string>> = {
  partner: (name) => `of the partner "${name}"`,
  ae: (name) => `with the AE "${name}"`,
  ce: (name) => `with the CE "${name}"`,
  country: (name) => `in "${name}"`,
  contact: (name) => `with "${name}" as a contact`,
};

/** A condition of a list in words, after `deals`: `of $500 K or more`. It may have what was typed. */
export function conditionText(condition: Condition): string {
  switch (condition.column) {
    case 'value': {
      const { from, to } = condition;
      const usd = (amount: number) => roundUsdText(amount);
      if (from === null) return to === null ? '' : `of ${usd(to)} or less`;
      return to === null ? `of ${usd(from)} or more` : `of ${usd(from)} to ${usd(to)}`;
    }
    case 'lacks':
      return `without ${fieldText(condition.what)}`;
    case 'has':
      return `with ${fieldText(condition.what)}`;
    case 'unchecked':
      return missingText('check', condition.window);
    case 'checked':
      return `validated${condition.window ? ` ${condition.window.label}` : ''}`;
    case 'contact': {
      const what = condition.is === 'not-ready' ? 'is not ready' : `is ${condition.is}`;
      return `where ${condition.role === null ? 'a contact' : `the ${roleOf(condition.role).name}`} ${what}`;
    }
    case 'finding':
      return `with this finding: ${findingTitle(condition.code)}`;
    case 'letter':
      return `${LETTER[condition.is]}${condition.window ? ` ${condition.window.label}` : ''}`;
    case 'waiting':
      return WAITING[condition.for];
    case 'added':
      return `that came into the book ${condition.window.label}`;
    case 'untouched':
      return `not changed ${condition.window.label}`;
    case 'touched':
      return `changed ${condition.window.label}`;
    case 'submission':
      return condition.is === 'manual-form' ? 'on a manual form' : 'with a VL Central package';
    case 'named':
      return NAMED[condition.as](condition.words.join(' '));
    case 'but':
      return butText(condition.not);
    case 'any':
      return `(${condition.of
        .map(valueText)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')})`;
  }
}

function butText(not: Extract<Condition, { column: 'but' }>['not']): string {
  if (not.of === 'mine') return 'of others';
  if (not.of === 'scope') return `not in ${valueText(not)}`;
  return `not ${not.of === 'atRisk' ? 'at risk' : valueText(not)}`;
}

function valueText({ of, value }: Valued): string {
  switch (of) {
    case 'verdict':
      return VERDICT[value];
    case 'risk':
      return RISK[value];
    case 'stage':
      return STAGE[value];
    case 'transaction':
      return TRANSACTION[value];
    case 'scope':
      return cloudScopeOf(value).name;
    case 'program':
      return value;
  }
}

/** What the deals lack, in words. Of a check, the window says since when. */
export function missingText(missing: Missing, window: Window | null | undefined): string {
  if (missing !== 'check') return `without ${fieldText(missing)}`;
  return window ? `that nobody has validated ${window.label}` : 'that nobody has validated';
}

const FIELDS: Readonly<Record<Exclude<Missing, RoleId>, string>> = {
  contacts: 'any contact',
  check: 'a check',
  'close-date': 'a close date',
  package: 'a package',
  partner: 'a partner',
  pdm: 'a PDM',
  ae: 'an AE',
  ce: 'a CE',
  value: 'a value',
  country: 'a country',
  agreement: 'an agreement number',
  pcn: 'a PCN',
  program: 'a program',
  transaction: 'a transaction',
};

function fieldText(missing: Missing): string {
  if (missing in FIELDS) return FIELDS[missing as keyof typeof FIELDS];
  const { name } = roleOf(missing as RoleId);
  return `${/^[AO]/.test(name) ? 'an' : 'a'} ${name}`;
}
