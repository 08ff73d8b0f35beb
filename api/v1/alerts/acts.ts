import { z } from 'zod';
import { actText, alreadyText } from '../../../cards/alerts/labels.ts';
import { concernTexts } from '../../../cards/alerts/single/hand-over-forms.ts';
import { actOnDeal, type DealActOutcome, type StatedAct } from '../../../src/alerts/own/act-on-deals.ts';
import { eachByItself, type NotDone, notDoneText } from '../../../src/flows/requests/each-by-itself.ts';
import { noSuchDeal, Problem } from '../problem.ts';
import { type Call, route } from '../route.ts';
import { personKey } from '../viewer/signed-in.ts';
import {
  ActSchema,
  DealAlertsSchema,
  dealAlertsBody,
  Named,
  SnoozeReason,
  SnoozeUntil,
  statedAct,
} from './schemas.ts';

const Person = Named.optional().describe(
  'The address of the reader whose alerts are meant; left out, you. Of others only admins may.',
);

export const actOnDealAlerts = route({
  method: 'POST',
  path: '/deals/:dealId/alerts/acts',
  id: 'actOnDealAlerts',
  tag: 'alerts',
  summary: 'Say that you are on the alerts of a deal, snooze, mute or hand them over, or undo that',
  description:
    'By whoever is told of the deal: its PDM or AE, who took it over from one, a backup. What was done already is not done again.',
  params: z.object({ dealId: Named }),
  body: z.strictObject({ act: ActSchema, person: Person }),
  answer: z.object({
    outcome: z.enum(['done', 'already']),
    said: z.string(),
    notes: z.array(z.string()),
    undo: ActSchema.nullable().describe('The act that undoes it; null where none does.'),
    alerts: DealAlertsSchema,
  }),
  run: async (call) => {
    const { params, body } = call;
    const outcome = await acted(call, params.dealId, body.act, body.person);
    if (outcome.kind !== 'done' && outcome.kind !== 'already')
      throw problemOf(outcome, params.dealId, body.act);
    const { alerts } = outcome;
    return {
      body: {
        outcome: outcome.kind,
        said: saidOf(outcome),
        notes: outcome.kind === 'done' ? [...outcome.notes] : [],
        undo: outcome.kind === 'done' ? outcome.undo && statedAct(outcome.undo) : null,
        alerts: dealAlertsBody(alerts),
      },
    };
  },
});

/** The most deals of one request. */
const MOST_DEALS = 200;

const ManySchema = z.object({
  items: z.array(
    z.object({
      dealId: z.string(),
      outcome: z
        .enum(['done', 'already', 'refused', 'failed', 'not-tried'])
        .describe('`failed`: it is not known whether it was done; `not-tried`: it was not begun.'),
      said: z.string().describe('What was done, or why not.'),
      undo: ActSchema.nullable(),
    }),
  ),
  done: z.int().describe('How many were done.'),
});

export const actOnManyAlerts = route({
  method: 'POST',
  path: '/alerts/acts',
  id: 'actOnManyAlerts',
  tag: 'alerts',
  summary:
    'The same for several deals, each with its own act, such as the undo of what was done about several',
  body: z.strictObject({
    acts: z
      .array(z.strictObject({ dealId: Named, act: ActSchema }))
      .min(1)
      .max(MOST_DEALS),
  }),
  answer: ManySchema,
  run: (call) => many(call, call.body.acts),
});

export const snoozeDeals = route({
  method: 'POST',
  path: '/alerts/snooze',
  id: 'snoozeDeals',
  tag: 'alerts',
  summary: 'Snooze the alerts on several deals',
  body: z.strictObject({
    dealIds: z.array(Named).min(1).max(MOST_DEALS),
    until: SnoozeUntil,
    reason: SnoozeReason,
  }),
  answer: ManySchema,
  run: (call) => {
    const { dealIds, until, reason } = call.body;
    const act = { act: 'snooze', until, reason } as const;
    return many(
      call,
      [...new Set(dealIds)].map((dealId) => ({ dealId, act })),
    );
  },
});

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'services' | 'viewers' | 'ports' | 'signal'>;

async function acted(
  { services, viewers, ports }: AnyCall,
  dealId: string,
  act: StatedAct,
  person?: string,
): Promise<DealActOutcome> {
  const outcome = await actOnDeal(services, viewers, { dealId, person }, act);
  if (outcome.kind === 'done') ports.events.publish(personKey(viewers.asker), { name: 'alerts', data: {} });
  return outcome;
}

async function many(
  call: AnyCall,
  acts: readonly { readonly dealId: string; readonly act: StatedAct }[],
): Promise<{ readonly body: z.input<typeof ManySchema> }> {
  if (call.signal.aborted) throw new Problem('busy', 'The server is being stopped: ask again.');
  const results = await eachByItself(
    call.services,
    acts,
    ({ dealId, act }) => acted(call, dealId, act),
    call.signal,
  );
  const items = results.map(({ item, outcome }) => manyItem(item, outcome));
  return { body: { items, done: items.filter(({ outcome }) => outcome === 'done').length } };
}

function manyItem(
  { dealId, act }: { readonly dealId: string; readonly act: StatedAct },
  outcome: DealActOutcome | NotDone,
): z.input<typeof ManySchema>['items'][number] {
  switch (outcome.kind) {
    case 'done':
    case 'already': {
      const undo = outcome.kind === 'done' ? outcome.undo && statedAct(outcome.undo) : null;
      return { dealId, outcome: outcome.kind, said: saidOf(outcome), undo };
    }
    case 'failed':
    case 'not-tried':
      return { dealId, outcome: outcome.kind, said: notDoneText(outcome), undo: null };
    default:
      return { dealId, outcome: 'refused', said: problemOf(outcome, dealId, act).message, undo: null };
  }
}

function saidOf(outcome: Extract<DealActOutcome, { kind: 'done' | 'already' }>): string {
  const { reader, acts } = outcome.alerts;
  if (outcome.kind === 'already') return alreadyText(outcome.already, reader);
  const last = acts.at(-1);
  return last ? `${actText(last, reader)}.` : 'Done.';
}

function problemOf(
  outcome: Exclude<DealActOutcome, { kind: 'done' | 'already' }>,
  dealId: string,
  { act }: StatedAct,
): Problem {
  switch (outcome.kind) {
    case 'none':
      return noSuchDeal(dealId);
    case 'of-others':
      return new Problem(
        'not-allowed',
        'The alerts on this deal are sent to others. Only who is told of it, or an admin, can do that.',
      );
    case 'over':
      return new Problem('conflict', 'Nothing is left to be done about this deal.');
    case 'nothing-sent':
      return new Problem('conflict', 'No alert about this deal was sent yet, so there is none to be on.');
    case 'refused': {
      const pointer = act === 'hand-over' ? '/act/to' : act === 'snooze' ? '/act/until' : '/act';
      return new Problem('unprocessable', outcome.why, { errors: [{ pointer, detail: outcome.why }] });
    }
    case 'asks': {
      const texts = concernTexts(outcome.concerns, outcome.to);
      const errors = outcome.concerns.map((concern, at) => ({
        pointer: `/act/confirmed/${concern}`,
        detail: texts[at] ?? '',
      }));
      return new Problem('to-confirm', [...texts, 'Nothing is handed over yet.'].join(' '), { errors });
    }
  }
}
