import { boardCard } from '../../../cards/alerts/digest/channel-board.ts';
import {
  endPreviewCard,
  subscriptionPreviewCard,
} from '../../../cards/alerts/settings/subscription-preview.ts';
import { channelSubscriptionsCard, whichPdmCard } from '../../../cards/alerts/settings/subscriptions.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import type { BoardDeal, BoardView } from '../../../src/alerts/channels/channel-board.ts';
import { findingsOf } from '../../../src/alerts/decide/alert-facts.ts';
import { dayNumber, dayOf } from '../../../src/domain/day.ts';
import { RISKS, type Risk } from '../../../src/domain/ids.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { AS_OF, dealFile, EVERYBODY, evidence, judge, MANAGER, NOTICES } from '../deals.ts';
import { READER } from '../reader.ts';

const AT = '2026-06-10T12:00:00.000Z';

/** The card at the head of a channel, with so many deals; `text` stands wherever somebody typed something. */
export function boardView(count: number, text: string | null = null): BoardView {
  const risks = RISKS.toReversed().filter((risk) => risk !== 'none');
  return {
    subscriptions: [
      {
        id: 1,
        placeKey: 'channel:1',
        pdmKey: text ?? 'pat.reed@account.example',
        program: text ?? 'EA',
        minRisk: 'medium',
      },
      { id: 2, placeKey: 'channel:1', pdmKey: null, program: null, minRisk: 'critical' },
    ],
    counts: risks.flatMap((risk, at) => {
      const n = Math.floor((count + risks.length - 1 - at) / risks.length);
      return n === 0 ? [] : [{ risk, count: n }];
    }),
    deals: Array.from({ length: Math.min(count, 40) }, (_, at) => ({
      dealId: text ?? `EA-2026-${1000 + at}`,
      customer: text ?? `Customer ${at + 1} of some length`,
      program: text ?? 'EA',
      pdmEmail: text ?? 'pat.reed@account.example',
      ...dealAt(at, risks[Math.floor((at * risks.length) / count)] ?? 'low'),
    })),
    asOf: AT,
  };
}

/** How a deal of the board stands, as the rules judge one with these contacts. */
function dealAt(at: number, risk: Risk): Omit<BoardDeal, 'dealId' | 'customer' | 'program' | 'pdmEmail'> {
  const targetDay = dayOf(dayNumber(AS_OF) + at);
  const file = dealFile({
    deal: { closeDate: targetDay, valueUsd: at % 5 === 4 ? null : 120_000 * (at + 1) },
    contacts: at % 3 === 0 ? [NOTICES, MANAGER] : EVERYBODY,
    evidence:
      at % 3 === 2 ? { [NOTICES.email]: [] } : { [NOTICES.email]: [evidence('vl-central', 'no-wsa')] },
  });
  const evaluation = judge(file);
  const { verdict, daysLeft } = evaluation;
  const { valueUsd } = file.deal;
  return {
    verdict,
    risk,
    reason: findingsOf(evaluation)[0] ?? null,
    targetDay,
    valueUsd,
    daysLeft: daysLeft ?? 0,
  };
}

/** One card of each kind that alerts of channels bring, by name. */
export function channelCards(): ReadonlyMap<string, AdaptiveCard> {
  const subscription = { program: 'EA', byName: 'Pat Reed', begunAt: AT } as const;
  const view = { notices: [], cadence: DEFAULT_CADENCE, reader: READER } as const;
  const keys = ['ann.lee@account.example', 'ann.fox@account.example'];
  return new Map([
    [
      'channel alerts',
      channelSubscriptionsCard({
        ...view,
        subscriptions: keys.map((pdmKey, at) => ({ ...subscription, id: at + 1, pdmKey, minRisk: 'high' })),
      }),
    ],
    ['channel alerts, none', channelSubscriptionsCard({ ...view, subscriptions: [] })],
    ['channel alerts, which PDM', whichPdmCard({ keys, command: (key) => `subscribe alerts pdm:${key}` })],
    [
      'channel alerts, before they begin',
      subscriptionPreviewCard({
        ...{ filter: { pdmKey: keys[0] ?? '', program: 'EA', minRisk: 'high' }, cadence: DEFAULT_CADENCE },
        ...{
          deals: 12,
          atRisk: 5,
          customers: ['Contoso', 'Fabrikam', 'Woodgrove Bank'],
          data: {},
          reader: READER,
        },
      }),
    ],
    [
      'channel alerts, before they end',
      endPreviewCard({
        subscriptions: keys.map((pdmKey, at) => ({ ...subscription, id: at + 1, pdmKey, minRisk: 'high' })),
        others: [{ ...subscription, id: 3, pdmKey: null, minRisk: 'medium' }],
        reader: READER,
      }),
    ],
    ['channel board', boardCard(boardView(12), READER)],
    ['channel board, many', boardCard(boardView(400), READER)],
    ['channel board, none', boardCard(boardView(0), READER)],
    ['channel board, ended', boardCard({ ...boardView(0), subscriptions: [] }, READER)],
  ]);
}
