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

/** The letters in Brazilian Portuguese, with você. */
export const PORTUGUESE: LetterWording = {
  labels: {
    ask: 'O que pedimos',
    replyBy: 'Prazo',
    why: 'Motivo',
    open: 'Pendências',
    points: 'Também a resolver',
    request: 'O que enviar',
    steps: 'Passo a passo',
  },
  subject: {
    partner: ({ transaction }) =>
      `Ação necessária: confirmação das contas corporativas ou de estudante (WSA) para ${yourUpcoming(transaction)}`,
    customer: () =>
      'Ação necessária: confirme as contas corporativas ou de estudante para sua próxima ação de licenciamento',
    'it-admin': ({ customer }) =>
      `Para seu administrador de TI: contas corporativas ou de estudante dos contatos de licenciamento (${customer})`,
    reminder: ({ subject }) => `Lembrete: ${subject}`,
  },
  preheader: (facts, asks) =>
    `${askLine(facts, asks)} Prazo para resposta: ${replyByLine({ ...facts, target: null })}.`,
  greeting: (name) => (name === '' ? 'Prezados,' : `Prezado(a) ${name},`),
  opening: ({ reader, isRecipientAmong }) =>
    reader === 'it-admin'
      ? [
          `Por favor, encaminhe este e-mail ao seu administrador de TI.${isRecipientAmong ? ' Ele também diz respeito à sua própria conta.' : ''}`,
        ]
      : [],
  reminderOf: ({ sentOn, sentBy }, today) => {
    const days = dayNumber(today) - dayNumber(sentOn);
    const ago = days <= 0 ? 'hoje' : days === 1 ? 'ontem' : `há ${numberText(days, LOCALE)} dias`;
    return `Em ${date(sentOn)} (${ago}), ${sentBy ? `${sentBy} escreveu a você` : 'escrevi a você'} sobre este assunto. Se sua resposta já estiver a caminho, desconsidere este lembrete.`;
  },
  summary: { ask: askLine, replyBy: replyByLine, why: whyLine },
  reference: referenceLine,
  needs: { ...ADDRESS_NEEDS, ...CHECK_NEEDS },
  points: POINTS,
  roles: rolesLine,
  moreContacts: (count) =>
    count === 1
      ? 'Há pendências para mais um contato.'
      : `Há pendências para mais ${numberText(count, LOCALE)} contatos.`,
  settled: settledLine,
  request: { lead: () => requestLead, parts: requestParts },
  steps: stepLines,
  closing: closingLines,
  thanks: 'Agradeço desde já. Atenciosamente,',
  transactions: TRANSACTIONS,
  cloud: (scope) => CLOUDS[scope],
  day: (day) => weekdayText(day, LOCALE),
};
