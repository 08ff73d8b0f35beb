import { dayNumber } from '../../../domain/day.ts';
import { numberText, weekdayText } from '../../../domain/format.ts';
import { CLOUDS } from '../en/people.ts';
import type { LetterWording } from '../letter-wording.ts';
import { closingLines, requestLead, requestParts, settledLine, stepLines } from './closing.ts';
import { ADDRESS_NEEDS } from './needs-address.ts';
import { CHECK_NEEDS } from './needs-check.ts';
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

/** The letters in Spanish, with usted, for readers on both sides of the Atlantic. */
export const SPANISH: LetterWording = {
  labels: {
    ask: 'Qué necesitamos',
    replyBy: 'Plazo',
    why: 'Motivo',
    open: 'Pendiente',
    points: 'También por resolver',
    request: 'Qué debe enviarnos',
    steps: 'Paso a paso',
  },
  subject: {
    partner: ({ transaction }) =>
      `Acción requerida: confirmación de las cuentas profesionales o educativas (WSA) para ${yourUpcoming(transaction)}`,
    customer: () =>
      'Acción requerida: confirme las cuentas profesionales o educativas para su próximo trámite de licencias',
    'it-admin': ({ customer }) =>
      `Para su administrador de TI: cuentas profesionales o educativas de los contactos de licencias de ${customer}`,
    reminder: ({ subject }) => `Recordatorio: ${subject}`,
  },
  preheader: (facts, asks) =>
    `${askLine(facts, asks)} Plazo de respuesta: ${replyByLine({ ...facts, target: null })}.`,
  greeting: (name) => (name === '' ? 'Buenos días:' : `Estimado/a ${name}:`),
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          `Por favor, reenvíe este correo a su administrador de TI.${isRecipientAmong ? ' También se refiere a su propia cuenta.' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? 'hoy' : days === 1 ? 'ayer' : `hace ${numberText(days, LOCALE)} días`;
    return `El ${date(sentOn)} (${ago}) ${sentBy ? `${sentBy} le escribió` : 'le escribí'} acerca de este asunto. Si su respuesta ya está en camino, no tenga en cuenta este recordatorio.`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: { ...ADDRESS_NEEDS, ...CHECK_NEEDS },
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) =>
    count === 1
      ? 'Queda algo pendiente para un contacto más.'
      : `Queda algo pendiente para otros ${numberText(count, LOCALE)} contactos.`,
  settled: settledLine,
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'Gracias y un cordial saludo,',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day, LOCALE),
};
