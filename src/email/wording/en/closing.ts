import { dayText, listText } from '../../../domain/format.ts';
import { cloudScopeOf } from '../../../policy/cloud-scopes.ts';
import { hasToValidate, signInCheck } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { CLOUDS, namesOf, theCloud, theCustomer } from './people.ts';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const done =
    settled.length === 0
      ? ''
      : `Nothing is needed for ${namesOf(settled, facts)}: ${settled.length > 1 ? 'the accounts are' : 'the account is'} fine.`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => dayText(confirmedOn)))];
  const thanks = `Thank you for confirming ${namesOf(confirmed, facts)} on ${listText(days)}; we will take it from there.`;
  return [done, thanks].filter(Boolean).join(' ');
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return ['If anything is unclear, just reply to this e-mail.'];
  if (facts.reader === 'it-admin')
    return ['Please reply with the exact sign-in names, even if nothing had to be changed.'];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return `${reader === 'partner' ? 'The' : 'Your'} agreement is a Commercial one that uses GCC products, so Commercial accounts are the right ones.`;
    case 'gcc':
      return 'A Commercial account does not open a GCC agreement, even if it works everywhere else.';
    case 'gcc-high':
    case 'dod':
      return `Commercial and GCC accounts do not open a ${CLOUDS[scope]} agreement, even if they work everywhere else.`;
    case 'azure-secret':
    case 'azure-top-secret':
      return `Only accounts of the ${CLOUDS[scope]} cloud can be used. Tenants there have provisioning and onboarding procedures of their own; please follow those.`;
    default:
      return '';
  }
}

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const signIn = signInCheck(facts);
  if (signIn === null) return '';
  const { portal, isShared } = signIn;
  const untold = `A work sign-in does not show whether the account is in ${theCloud(facts)}: Commercial accounts sign in there too.`;
  if (facts.reader === 'partner')
    return `Without VL Central, a quick check is to have the person sign in at ${portal} in a private browser window.${isShared ? ` ${untold}` : ''}`;
  const check = `To check an account, sign in with it at ${portal} in a private browser window.`;
  const personal =
    'A personal Microsoft sign-in, or “no such account”, means that it still has to be set up.';
  return isShared
    ? `${check} ${personal} ${untold}`
    : `${check} A work or school sign-in page is a good sign. ${personal}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine(facts: LetterFacts): string {
  if (!hasToValidate(facts)) return '';
  return 'To validate in VL Central, open any package or a draft, choose Add Contact, enter the address and press Validate; nothing is added to the package.';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  const { airGapped } = cloudScopeOf(scope);
  const before = phase === 'open' ? ' before anything is submitted' : '';
  if (airGapped) return 'If anything is unclear, just reply to this e-mail.';
  return reader === 'partner'
    ? `I am happy to check the accounts with you${before}.`
    : `If it helps, we are happy to check the accounts with you${before}.`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'Its user principal name must be exactly the address given to us; an alias is not recognised.',
    'The account must be enabled, and its domain registered in your tenant.',
    tenantLine(facts),
    signInLine(facts),
    'Make sure that mail to the address is read: the Welcome Letter goes there.',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const find =
    scope === 'unknown'
      ? 'Find the user in Microsoft Entra ID'
      : `Find the user in ${theCloud(facts)}, in Microsoft Entra ID`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return `${find}.`;
  return `${find}, or create one${signUpUrl(scope) === null ? '' : '; no licence is needed'}.`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return `No tenant yet? Create one free of charge at ${url}; with Microsoft 365 or Azure you have one already.`;
  if (scope === 'unknown')
    return 'Please create no tenants or accounts until the cloud of your agreement is known.';
  const { airGapped } = cloudScopeOf(scope);
  return airGapped
    ? `Tenants in the ${CLOUDS[scope]} cloud have provisioning and onboarding procedures of their own; please follow those.`
    : `The tenant must be in ${theCloud(facts)} too. If you have none there, please talk to us before creating one.`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'the e-mail address of the proposed contact;',
    `that it is a work or school account, managed by ${theCustomer(facts)};`,
    'that the person is active and still in the role;',
    `that the account is in ${theCloud(facts)}.`,
  ];
}

export const requestLead = 'For each of these roles, please send or confirm:';
