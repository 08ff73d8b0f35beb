import { dayNumber } from '../../../domain/day.ts';
import { numberText, weekdayText } from '../../../domain/format.ts';
import { CLOUDS } from '../en/people.ts';
import type { LetterWording } from '../letter-wording.ts';
import { closingLines, requestLead, requestParts, settledLine, stepLines } from './closing.ts';
import { NEEDS } from './needs.ts';
import { date, LOCALE } from './people.ts';
import { POINTS } from './points.ts';
import {
  askLine,
  referenceLine,
  replyByLine,
  rolesLine,
  TRANSACTIONS,
  whyLine,
  yourUpcoming,
} from './summary.ts';

/** The letters in Dutch, with u. */
export const DUTCH: LetterWording = {
  labels: {
    ask: 'Ons verzoek',
    replyBy: 'Termijn',
    why: 'Reden',
    open: 'Wat nog openstaat',
    points: 'Ook nog te regelen',
    request: 'Wat wij van u nodig hebben',
    steps: 'Stap voor stap',
  },
  subject: {
    partner: ({ transaction }) =>
      `Actie vereist: werk- of schoolaccounts (WSA’s) bevestigen voor ${yourUpcoming(transaction)}`,
    customer: () => `Actie vereist: werk- of schoolaccounts bevestigen voor ${yourUpcoming(null)}`,
    'it-admin': ({ customer }) =>
      `Voor uw IT-beheerder: werk- of schoolaccounts van de licentiecontacten van ${customer}`,
    reminder: ({ subject }) => `Herinnering: ${subject}`,
  },
  preheader: (facts, asks) =>
    `${askLine(facts, asks)} Reactie graag ${replyByLine({ ...facts, target: null })}.`,
  greeting: (name) => (name === '' ? 'Geachte heer of mevrouw,' : `Geachte ${name},`),
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          `Wilt u deze e-mail doorsturen naar uw IT-beheerder?${isRecipientAmong ? ' Het gaat ook om uw eigen account.' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? 'vandaag' : days === 1 ? 'gisteren' : `${numberText(days, LOCALE)} dagen geleden`;
    const wrote = sentBy ? `heeft ${sentBy}` : 'heb ik';
    return `Op ${date(sentOn)} (${ago}) ${wrote} u hierover geschreven. Is uw antwoord al onderweg, dan kunt u deze herinnering als niet verzonden beschouwen.`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: NEEDS,
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) =>
    count === 1
      ? 'Ook voor één andere contactpersoon is nog iets nodig.'
      : `Ook voor ${numberText(count, LOCALE)} andere contactpersonen is nog iets nodig.`,
  settled: settledLine,
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'Alvast bedankt en met vriendelijke groet,',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day, LOCALE),
};
