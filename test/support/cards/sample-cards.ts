import { answer } from '../../../bot/commands.ts';
import { otherLanguageAnswer } from '../../../bot/guidance/other-language.ts';
import { cardOf } from '../../../bot/turn/responder.ts';
import { errorCard, messageCard } from '../../../cards/common/message.ts';
import { dealCard } from '../../../cards/deals/deal-card.ts';
import { homeCard } from '../../../cards/deals/home-card.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { readBook } from '../../../src/book/book.ts';
import { STRANGER } from '../../../src/domain/people/audience.ts';
import { sampleBook } from '../../../src/local/sample-book.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { DEFAULT_FORECAST } from '../../../src/policy/forecast.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { evaluateDeal } from '../../../src/rules/evaluate-deal.ts';
import { nextStep, type StepFacts } from '../../../src/rules/next-step.ts';
import { READER } from '../reader.ts';
import { SAMPLE_DAY } from '../sample-day.ts';
import { alertAdminCards } from './alert-admin-cards.ts';
import { alertCards } from './alert-cards.ts';
import { bulkCards } from './bulk-cards.ts';
import { channelCards } from './channel-cards.ts';
import { chatCards } from './chat-cards.ts';
import { deskCards } from './desk-cards.ts';
import { extensionCards } from './extension-cards.ts';
import { forecastCards } from './forecast-cards.ts';
import { listCards } from './list-cards.ts';
import { todayCards } from './today-cards.ts';

/** What is known of a deal on which nobody has done anything. */
const NOTHING_DONE = {
  drafts: [],
  letters: { now: READER.now, followUpDays: 5, arisen: new Map(), offTeam: new Set<string>() },
  ...{ proposals: 0, followUp: null, isNamed: false, askerId: null },
} satisfies Omit<StepFacts, 'deal' | 'evaluation'>;

/** Every deal of the sample book, judged, with the next step on it. */
export async function sampleDeals(day = SAMPLE_DAY) {
  const { book } = await readBook(bytes(sampleBook(day)));
  return [...book.files()].map((file) => {
    const judged = { deal: file.deal, evaluation: evaluateDeal(file, day) };
    return { ...judged, next: nextStep({ ...judged, ...NOTHING_DONE }) };
  });
}

/** Somebody of whom nothing is known. */
function nobody() {
  const asker = { id: '', objectId: null, tenantId: null, name: '', addresses: [] };
  return { asker, viewer: STRANGER, audience: [STRANGER], conversation: null, locale: 'en' as const };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** One card of each kind the bot can send, by name; every deal of the sample book is among them. */
export async function everyCard(): Promise<ReadonlyMap<string, AdaptiveCard>> {
  const deals = await sampleDeals();
  const cards = new Map<string, AdaptiveCard>();
  for (const deal of deals) {
    cards.set(`deal ${deal.deal.dealId}`, dealCard({ ...deal, dealVersion: 'm', from: 0, reader: READER }));
    if (deal.evaluation.contacts.length > 20)
      cards.set('deal, second page', dealCard({ ...deal, dealVersion: 'm', from: 20, reader: READER }));
  }
  const turn = {
    services: {
      db: undefined as never,
      log: undefined as never,
      audit: undefined as never,
      directory: null,
      files: undefined as never,
      mail: undefined as never,
      followUpDays: 5,
      admins: 'everybody' as const,
      now: () => 0,
      monotonic: () => 0,
      newReference: () => '',
      thresholds: DEFAULT_THRESHOLDS,
      forecast: DEFAULT_FORECAST,
      pastSteps: undefined as never,
      cadence: DEFAULT_CADENCE,
      dealLink: () => null,
      listLink: () => null,
      alertBackup: null,
      checkHealth: async () => {},
      close: async () => {},
    },
    viewers: async () => nobody(),
    everybody: async () => nobody(),
    isPersonal: true,
    isPrivate: true,
    onlyYou: null,
    locale: 'en' as const,
    mailbox: () => Promise.reject(new Error('nobody has a mailbox here')),
  };
  cards.set('welcome, before others', homeCard({ name: '', isOnNone: false }));
  cards.set('welcome, on no deal', homeCard({ name: 'Alex', isOnNone: true }));
  for (const [name, card] of todayCards(deals)) cards.set(name, card);
  cards.set('another language', otherLanguageAnswer('de'));
  cards.set('another language, Japanese', otherLanguageAnswer('ja'));
  cards.set('help', cardOf(await answer('help', turn)));
  cards.set('check alone', cardOf(await answer('check', turn)));
  cards.set('who are you', cardOf(await answer('my deals', turn)));
  cards.set('error', errorCard('1a2b3c4d', null, 'my deals'));
  for (const fault of ['unreachable', 'locked', 'full', 'emptied'] as const)
    cards.set(`error, ${fault}`, errorCard('1a2b3c4d', fault));
  cards.set('message', messageCard({ title: 'No such deal', text: ['Nothing found.'], commands: ['help'] }));
  for (const [name, card] of await listCards()) cards.set(name, card);
  for (const [name, card] of chatCards(deals)) cards.set(name, card);
  for (const [name, card] of forecastCards(deals)) cards.set(name, card);
  for (const [name, card] of deskCards(deals)) cards.set(name, card);
  for (const [name, card] of extensionCards(deals)) cards.set(name, card);
  for (const [name, card] of bulkCards()) cards.set(name, card);
  for (const [name, card] of channelCards()) cards.set(name, card);
  for (const [name, card] of alertCards()) cards.set(name, card);
  for (const [name, card] of alertAdminCards()) cards.set(name, card);
  return cards;
}
