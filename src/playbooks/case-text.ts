import { dayOfInstant } from '../domain/day.ts';
import type { Deal, Evidence } from '../domain/deal.ts';
import { dayText } from '../domain/format.ts';
import { cloudScopeOf } from '../policy/cloud-scopes.ts';
import { roleOf } from '../policy/roles.ts';
import { mandatoryContacts, type PlaybookDeal, type Point } from './playbook.ts';

/** Maximum of contacts listed in a case, which must stay readable. */
const MOST_CONTACTS = 12;

const NOT_IN_BOOK = '(to be filled in)';

/** The lines of a support case. Every value is from the book; missing ones are marked. */
export function caseText(asked: PlaybookDeal, faults: readonly Point[]): readonly string[] {
  const { deal } = asked;
  const scope = cloudScopeOf(deal.cloudScope).name;
  const what = [deal.program, deal.transaction].filter(Boolean).join(' ') || 'agreement';
  const contacts = mandatoryContacts(asked);
  const more = contacts.length - MOST_CONTACTS;
  return [
    `Subject: WSA validation: ${deal.customer}, ${what}`,
    `Agreement number: ${deal.agreementNumber ?? NOT_IN_BOOK}`,
    `Package id: ${deal.packageId ?? NOT_IN_BOOK}`,
    ...(deal.pcn === null ? [] : [`PCN: ${deal.pcn}`]),
    `Cloud scope of the PCN: ${scope}`,
    ...(deal.partner === null ? [] : [`Partner: ${deal.partner}`]),
    'What is wrong:',
    ...faults.map(({ title, why }) => `- ${title}: ${why}`),
    'Validated:',
    ...contacts.slice(0, MOST_CONTACTS).flatMap(({ role, email, evidence }) => {
      const pieces = [evidence.vlCentral, evidence.signIn].filter((piece) => piece !== null);
      return pieces.map((piece) => `- ${roleOf(role).name} ${email}: ${checkText(piece)}`);
    }),
    ...(more > 0 ? [`- and ${more} more contacts`] : []),
    `Cloud scope alignment: ${alignedText(asked, scope)}`,
    urgencyText(asked),
    `Effective date: ${dateOr(deal.effectiveDate)}`,
    `Close date: ${dateOr(deal.closeDate)}`,
    'Screenshot of the message: (attach it)',
  ];
}

const ANSWERS: Readonly<Record<string, string>> = {
  valid: 'VL Central says valid',
  'no-wsa': 'VL Central says that there is no work or school account',
  'wrong-cloud': 'VL Central says another cloud',
  invalid: 'VL Central says invalid',
  'work-account': 'signed in with a work account',
  'not-work-account': 'could not sign in with a work account',
};

function checkText({ result, validatedAt, validatedBy, claimedBy, portal }: Evidence): string {
  const at = portal === null ? '' : ` at ${portal}`;
  const said = claimedBy ? `, says ${claimedBy}'s import` : '';
  const by = validatedBy === null ? '' : ` (${validatedBy}${said})`;
  return `${ANSWERS[result] ?? result}${at}, ${dayText(dayOfInstant(validatedAt))}${by}`;
}

function alignedText(asked: PlaybookDeal, scope: string): string {
  const aligned = mandatoryContacts(asked).every(({ cloud }) => cloud === 'aligned');
  return aligned ? `confirmed, every contact is in ${scope}` : 'not told by VL Central, see above';
}

function urgencyText({ evaluation: { daysLeft }, deal }: PlaybookDeal): string {
  if (daysLeft === null) return `Urgency: ${NOT_IN_BOOK}`;
  const what = deal.closeDate === null ? 'effective date' : 'close';
  if (daysLeft < 0) return `Urgency: the ${what} is past by ${days(-daysLeft)}`;
  return daysLeft === 0 ? `Urgency: the ${what} is today` : `Urgency: ${days(daysLeft)} to the ${what}`;
}

/** A day with its year, as support reads it apart from the deal. */
function dateOr(day: Deal['closeDate']): string {
  return day === null ? NOT_IN_BOOK : dayText(day);
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
