import { dayNumber } from '../../../domain/day.ts';
import { dayText, numberText, weekdayText } from '../../../domain/format.ts';
import type { LetterWording } from '../letter-wording.ts';
import { closingLines, requestLead, requestParts, settledLine, stepLines } from './closing.ts';
import { NEEDS } from './needs.ts';
import { CLOUDS } from './people.ts';
import { POINTS } from './points.ts';
import { askLine, capital, referenceLine, replyByLine, rolesLine, TRANSACTIONS, whyLine } from './summary.ts';

/** The letters in English, as a British business writes. */
export const ENGLISH: LetterWording = {
  labels: {
    ask: 'What we need',
    replyBy: 'By when',
    why: 'Why',
    open: 'What is open',
    points: 'Also to be settled',
    request: 'What to send us',
    steps: 'Step by step',
  },
  // The subjects that the pages give: playbook, What to Expect from Your Microsoft Contacts, and Customer Email Template.
  subject: {
    partner: ({ transaction }) =>
      `Action Required: Confirming Work or School Accounts (WSAs) for Your Upcoming ${transaction === null ? 'Licensing Action' : TRANSACTIONS[transaction].title}`,
    customer: () => 'Action Required: Confirm Work or School Accounts for Upcoming Licensing Action',
    'it-admin': ({ customer }) =>
      `For your IT administrator: work or school accounts for the licensing contacts of ${customer}`,
    reminder: ({ subject }) => `Reminder: ${subject}`,
  },
  preheader: (facts, asks) => `${askLine(facts, asks)} Reply by: ${replyByLine({ ...facts, target: null })}.`,
  greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          `Please forward this e-mail to your IT administrator.${isRecipientAmong ? ' It concerns your own account, too.' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${numberText(days)} days ago`;
    return `On ${dayText(sentOn)} (${ago}) ${sentBy || 'I'} wrote to you about this. If your answer is on its way, please ignore this reminder.`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: NEEDS,
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) =>
    count === 1
      ? 'One more contact needs something as well.'
      : `${numberText(count)} more contacts need something as well.`,
  settled: (facts) => capital(settledLine(facts)),
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'Thank you,',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day),
};
