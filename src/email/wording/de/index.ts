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

/** The letters in German, with Sie. What follows the greeting's comma begins with a word that always has a capital. */
export const GERMAN: LetterWording = {
  labels: {
    ask: 'Unser Anliegen',
    replyBy: 'Termin',
    why: 'Hintergrund',
    open: 'Was noch offen ist',
    points: 'Außerdem zu klären',
    request: 'Was wir von Ihnen benötigen',
    steps: 'Schritt für Schritt',
  },
  subject: {
    partner: ({ transaction }) =>
      `Handlungsbedarf: Geschäfts-, Schul- oder Unikonten (WSAs) für ${yourUpcoming(transaction)} bestätigen`,
    customer: () =>
      'Handlungsbedarf: Geschäfts-, Schul- oder Unikonten für den anstehenden Lizenzvorgang bestätigen',
    'it-admin': ({ customer }) =>
      `Für Ihre IT-Administration: Geschäfts-, Schul- oder Unikonten der Lizenzkontakte bei ${customer}`,
    reminder: ({ subject }) => `Erinnerung: ${subject}`,
  },
  preheader: (facts, asks) =>
    `${askLine(facts, asks)} Antwort bitte ${replyByLine({ ...facts, target: null })}.`,
  greeting: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          `Ihre IT-Administration kann die folgenden Punkte klären; bitte leiten Sie diese E-Mail dorthin weiter.${isRecipientAmong ? ' Es geht auch um Ihr eigenes Konto.' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? 'heute' : days === 1 ? 'gestern' : `vor ${numberText(days, LOCALE)} Tagen`;
    return `Sie haben dazu am ${date(sentOn)} (${ago}) eine Nachricht von ${sentBy || 'mir'} erhalten. Falls Ihre Antwort bereits unterwegs ist, betrachten Sie diese Erinnerung bitte als gegenstandslos.`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: NEEDS,
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) =>
    count === 1
      ? 'Bei einem weiteren Kontakt ist ebenfalls etwas offen.'
      : `Bei ${numberText(count, LOCALE)} weiteren Kontakten ist ebenfalls etwas offen.`,
  settled: settledLine,
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'Vielen Dank und freundliche Grüße',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day, LOCALE),
};
