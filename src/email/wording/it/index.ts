import { dayNumber } from '../../../domain/day.ts';
import { numberText, weekdayText } from '../../../domain/format.ts';
import { CLOUDS } from '../en/people.ts';
import type { LetterWording } from '../letter-wording.ts';
import { closingLines, requestLead, requestParts, settledLine, stepLines } from './closing.ts';
import { ADDRESS_NEEDS } from './needs-address.ts';
import { CHECK_NEEDS } from './needs-check.ts';
import { LOCALE, theDay } from './people.ts';
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

/** The letters in Italian, with Lei; the reader’s organisation is voi. */
export const ITALIAN: LetterWording = {
  labels: {
    ask: 'In breve',
    replyBy: 'Termine',
    why: 'Motivo',
    open: 'In sospeso',
    points: 'Altri punti da chiarire',
    request: 'Che cosa inviarci',
    steps: 'Passo per passo',
  },
  subject: {
    partner: ({ transaction }) =>
      `Azione richiesta: conferma degli account aziendali o dell’istituto di istruzione (WSA) per ${yourUpcoming(transaction)}`,
    customer: () =>
      'Azione richiesta: confermare gli account aziendali o dell’istituto di istruzione per la prossima operazione di licensing',
    'it-admin': ({ customer }) =>
      `Per il vostro amministratore IT: account aziendali o dell’istituto di istruzione dei contatti di licensing di ${customer}`,
    reminder: ({ subject }) => `Promemoria: ${subject}`,
  },
  preheader: (facts, asks) =>
    `${askLine(facts, asks)} Termine per la risposta: ${replyByLine({ ...facts, target: null })}.`,
  greeting: (name) => (name === '' ? 'Buongiorno,' : `Gentile ${name},`),
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          `La preghiamo di inoltrare questa e-mail al vostro amministratore IT.${isRecipientAmong ? ' Riguarda anche il Suo account.' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? 'oggi' : days === 1 ? 'ieri' : `${numberText(days, LOCALE)} giorni fa`;
    const on = theDay(sentOn);
    return `${on.charAt(0).toUpperCase()}${on.slice(1)} (${ago}) ${sentBy ? `${sentBy} Le ha scritto` : 'Le ho scritto'} al riguardo. Se la Sua risposta è già in arrivo, non tenga conto di questo promemoria.`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: { ...ADDRESS_NEEDS, ...CHECK_NEEDS },
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) =>
    count === 1
      ? 'Resta qualcosa in sospeso per un altro contatto.'
      : `Resta qualcosa in sospeso per altri ${numberText(count, LOCALE)} contatti.`,
  settled: settledLine,
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'Grazie e cordiali saluti,',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day, LOCALE),
};
