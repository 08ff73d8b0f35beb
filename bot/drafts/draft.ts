import { messageCard } from '../../cards/common/message.ts';
import { draftPromptCard } from '../../cards/drafts/prompt.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import {
  LETTER_LOCALES,
  LETTER_NAMES,
  type LetterLocale,
  type LetterName,
} from '../../src/domain/drafts/letter.ts';
import { languageText, listText } from '../../src/domain/format.ts';
import { calledFor, matchesOneDeal } from '../../src/flows/deals/find-deal.ts';
import { type SaidLanguage, saidLanguage } from '../../src/intent/language/said-language.ts';
import { parseDealQuestion, parseQuestion } from '../../src/intent/parse-question.ts';
import { oneDeal } from '../deals/find-deal.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';
import { bulkDraft } from './bulk-draft.ts';
import { DRAFT_WORDS, draftPreview, freshly } from './preview.ts';

export const draft: Command = {
  words: ['draft'],
  usage: 'draft customer|partner|admin <deal>',
  help: 'an “Action Required” e-mail to look through and send yourself; also: draft customer for all at risk this month',
  takes: (argument) => askedOf(argument) !== null,
  run: async (argument, turn) => {
    const asked = askedOf(argument);
    if (!asked)
      return argument === ''
        ? whichLetterCard(argument)
        : ((await toWhomCard(argument, turn)) ?? whichLetterCard(argument));
    const { template, deal, list, language } = asked;
    if (language?.locale === null) return noSuchLanguageCard(language.tag);
    const locale = language?.locale ?? null;
    if (list === null) return draftFor(template, deal, turn, locale);
    if (await meansOneDeal(list, turn)) return draftFor(template, list, turn, locale);
    if (locale !== null) return oneLanguageEachCard(template, list);
    return template === 'follow-up' ? oneByOneCard() : bulkDraft(template, list, turn);
  },
};

const SEVERAL = /\b(?:all|each|every|deals)\b/i;

/** Whether the text names exactly one deal and asks for no list: `for contoso`. */
async function meansOneDeal(text: string, turn: Turn): Promise<boolean> {
  const { services } = turn;
  const today = dayOfInstant(services.now());
  if (SEVERAL.test(text) || parseQuestion(text, today).kind !== 'deal') return false;
  return matchesOneDeal(services, await turn.viewers(), parseDealQuestion(text, today));
}

const KIND = new RegExp(
  `^(${LETTER_NAMES.map((template) => DRAFT_WORDS[template]).join('|')})(?:\\s+(?:e-?mails?|letters?))?(?:[\\s:,：、，]+(.*))?$`,
  'i',
);

interface Asked {
  readonly template: LetterName;
  readonly deal: string;
  /** The words that name a list of deals; null for one deal. */
  readonly list: string | null;
  /** The language it asks for; null where it asks for none. */
  readonly language: SaidLanguage | null;
}

/**
 * Parses the words after `draft`: `customer contoso in German`, `partner e-mail EA-2026-0042`, `customer for all at
 * risk`. Null when they name no letter.
 */
function askedOf(argument: string): Asked | null {
  const [, kind = '', rest = ''] = KIND.exec(argument.trim()) ?? [];
  const template = LETTER_NAMES.find((one) => DRAFT_WORDS[one] === kind.toLowerCase());
  if (!template) return null;
  const language = saidLanguage(rest);
  const named = language?.rest ?? rest;
  return { template, deal: named.trim(), list: /^for\s+(.+)$/i.exec(named)?.[1] ?? null, language };
}

/** The preview of a letter about one deal; in a group, a button that shows each member their own preview. */
async function draftFor(
  template: LetterName,
  text: string,
  turn: Turn,
  language: LetterLocale | null,
): Promise<Answer> {
  const found = await oneDeal(turn, `draft ${DRAFT_WORDS[template]}`, text);
  if (found.kind === 'card') return found.card;
  const { deal, dealVersion } = found.checked;
  const { audience, withheld } = await turn.viewers();
  // A letter goes into the drafts of one person, who alone looks it through.
  if (audience.length > 1) withheld?.();
  if (!turn.isPersonal && audience.length > 1)
    return draftPromptCard({ deal, template, dealVersion, language });
  return draftPreview(turn, freshly(deal.dealId, template, { language }));
}

function noSuchLanguageCard(tag: string) {
  return messageCard({
    title: `No letters in ${languageText(tag)} yet`,
    text: [`I write them in ${listText(LETTER_LOCALES.map((locale) => languageText(locale)))}.`],
    commands: ['my deals', 'help'],
  });
}

/** Of many letters each is in its customer's language; one for all of them is not asked for by accident. */
function oneLanguageEachCard(template: LetterName, list: string) {
  return messageCard({
    title: 'Many letters, each in its own language',
    text: [
      'Drafts for many deals are each in the language that is kept for the customer, or else that of their country.',
      'Leave the language out, or draft one deal in it first: it is then kept for that customer.',
    ],
    commands: [`draft ${DRAFT_WORDS[template]} for ${list}`, 'help'],
  });
}

function oneByOneCard() {
  return messageCard({
    title: 'Follow-ups are drafted one by one',
    text: ['Say "replies" for the deals on which one is due, and press Write a reminder there.'],
    commands: ['replies', 'help'],
  });
}

/** The letters that may be meant where a deal is named and no letter; null where no deal is. */
async function toWhomCard(text: string, turn: Turn) {
  const { services } = turn;
  const question = parseDealQuestion(text, dayOfInstant(services.now()));
  const called = await calledFor(services, await turn.viewers(), text, question, 'team');
  if (called?.found.kind !== 'deal') return null;
  const { dealId, customer } = called.found.checked.deal;
  return messageCard({
    title: 'Write to whom?',
    text: [`${customer} · ${dealId}`],
    commands: ['customer', 'partner', 'admin', 'follow-up'].map((letter) => `draft ${letter} ${dealId}`),
  });
}

function whichLetterCard(argument: string) {
  const said = argument === '' ? [] : [`I do not know the letter in "${argument}".`];
  return messageCard({
    title: 'Which letter?',
    text: [
      ...said,
      'Say: draft customer contoso, draft partner contoso, draft admin contoso (for the customer’s IT administrator), or draft follow-up contoso.',
      'For many at once: draft customer for all at risk this month',
    ],
    commands: ['my deals', 'help'],
  });
}
