import { dayNumber } from '../../../domain/day.ts';
import { numberText, weekdayText } from '../../../domain/format.ts';
import { CLOUDS } from '../en/people.ts';
import type { LetterWording } from '../letter-wording.ts';
import { closingLines, requestLead, requestParts, settledLine, stepLines } from './closing.ts';
import { inFrenchSpaces } from './french-spaces.ts';
import { NEEDS } from './needs.ts';
import { date, de, LOCALE } from './people.ts';
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

/** The letters in French, with vous. */
export const FRENCH: LetterWording = inFrenchSpaces<LetterWording>({
  labels: {
    ask: 'Notre demande',
    replyBy: 'Réponse attendue',
    why: 'Motif',
    open: 'Points en suspens',
    points: 'À régler également',
    request: 'Éléments à nous transmettre',
    steps: 'Étapes à suivre',
  },
  subject: {
    partner: ({ transaction }) =>
      `Action requise : confirmer les comptes professionnels ou scolaires (WSA) pour ${yourUpcoming(transaction)}`,
    customer: () =>
      'Action requise : confirmer les comptes professionnels ou scolaires pour votre opération de licence à venir',
    'it-admin': ({ customer }) =>
      `Pour votre service informatique : comptes professionnels ou scolaires des contacts de licence ${de(customer)}`,
    reminder: ({ subject }) => `Rappel : ${subject}`,
  },
  preheader: (facts, asks) =>
    `${askLine(facts, asks)} Réponse attendue ${replyByLine({ ...facts, target: null })}.`,
  greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          `Merci de transmettre cet e-mail à votre service informatique.${isRecipientAmong ? ' Il concerne aussi votre propre compte.' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? 'aujourd’hui' : days === 1 ? 'hier' : `il y a ${numberText(days, LOCALE)} jours`;
    const wrote = sentBy ? `${sentBy} vous a` : 'Je vous ai';
    return `${wrote} écrit à ce sujet le ${date(sentOn)} (${ago}). Si vous avez répondu entre-temps, merci de ne pas tenir compte de ce rappel.`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: NEEDS,
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) =>
    count === 1
      ? 'Un autre contact reste également à régler.'
      : `${numberText(count, LOCALE)} autres contacts restent également à régler.`,
  settled: settledLine,
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'Merci et bien cordialement,',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day, LOCALE),
});
