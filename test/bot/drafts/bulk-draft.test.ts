import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createUserTokens, type UserTokens } from '../../../bot/channel/oauth-tokens.ts';
import { loadSdk } from '../../../bot/sdk/load-sdk.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { DRAFTS_RESUME, DRAFTS_SHOW, SAY } from '../../../cards/verbs.ts';
import { startBot } from '../../../server/start.ts';
import type { Mail } from '../../../src/email/delivery/draft-target.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { startBatch } from '../../../src/flows/drafts/batch/batch.ts';
import { LEASE_MS } from '../../../src/flows/drafts/draft-types.ts';
import { refreshMailbox } from '../../../src/flows/tracking/refresh-draft.ts';
import { Graph, SignInNeeded } from '../../../src/graph/client.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { localConfig, SDK, WITHOUT_GRACE } from '../../support/bot/local-config.ts';
import { cardsOf, only, type Place, postJson, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { GraphServer } from '../../support/graph/server.ts';
import { activity, executed } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';
import { startTokenService, type TokenService } from '../../support/teams/token-service.ts';

const ANN = { name: 'Ann Lee', email: 'ann@account.example', aadObjectId: 'ann' };
const BOB = { name: 'Bob Ray', email: 'bob@account.example', aadObjectId: 'bob' };
const MEMBERS = { '29:ann': ANN, '29:bob': BOB };

function rowOf(number: number, more: Row = {}): Row {
  return {
    deal_id: `D-${number}`,
    customer: `Customer ${number}`,
    customer_domain: `customer${number}.com`,
    customer_contact_email: `cat@customer${number}.com`,
    customer_contact_name: `Cat ${number}`,
    program: 'EA',
    transaction: 'renewal',
    cloud_scope: 'commercial',
    close_date: '2026-06-20',
    ae_email: ANN.email,
    contact_role: 'NTC',
    contact_name: `Nora ${number}`,
    contact_email: `nora@customer${number}.com`,
    ...more,
  };
}

/** Four that can be written to; one without a recipient, one of somebody else, one in another month. */
const BOOK: readonly Row[] = [
  ...[1, 2, 3, 4].map((number) => rowOf(number)),
  rowOf(5, { customer_contact_email: '', customer_contact_name: '' }),
  rowOf(6, { ae_email: BOB.email }),
  rowOf(7, { close_date: '2026-09-20' }),
];

const start = useBots();
let server: GraphServer;
let graph: Graph;
let graphTime: number;
let bot: TestBot;

/** Nothing in it waits. */
async function newGraph(localBase: string): Promise<Graph> {
  return new Graph({
    cloud: 'commercial',
    localBase,
    time: { now: () => graphTime, wait: async () => {} },
  });
}

function mailOf(to: Pick<Graph, 'of'>): Mail {
  const mailboxes = { of: ({ key }: { readonly key: string }) => ({ key, token: async () => key }) };
  return { templates: builtInTemplates(), drafts: { kind: 'graph', graph: to, mailboxes } };
}

async function open(mail: Mail | undefined, rows = BOOK, userTokens?: UserTokens): Promise<TestBot> {
  const opened = await start({ fill: bookOf(rows), admins: new Set(), mail, userTokens: userTokens ?? null });
  opened.connector.answer({ members: MEMBERS });
  return opened;
}

let base: string;
beforeEach(async () => {
  server = new GraphServer();
  graphTime = 0;
  base = await server.start();
  graph = await newGraph(base);
  bot = await open(mailOf(graph));
});
afterEach(async () => {
  await bot.stop();
  await graph.close();
  await server.stop();
});

const ask = async (text: string, place: Place = { from: '29:ann' }) => only(await bot.ask(text, place));
const ASK = 'draft customer for all at risk in June';

/** Presses a button of a card; gives the card that takes its place, or the words that are told. */
async function press(card: AdaptiveCard, title: string, from = '29:ann'): Promise<AdaptiveCard | string> {
  const { verb, data } = button(card, title);
  const { status, told } = await bot.press(verb, data, { from });
  expect(status).toBe(200);
  return told.type.includes('card') ? (told.value as AdaptiveCard) : String(told.value);
}

async function pressed(card: AdaptiveCard, title: string): Promise<AdaptiveCard> {
  const shown = await press(card, title);
  if (typeof shown === 'string') throw new Error(shown);
  return shown;
}

/** The cards that were drawn in place of the message, in order. */
function drawn(): AdaptiveCard[] {
  return bot.connector.sent
    .filter(({ method }) => method === 'PUT')
    .map(({ activity }) => activity.attachments?.[0]?.content as AdaptiveCard);
}

/** The last card that is drawn, once it is of this title. */
async function drawnAtLast(title: string): Promise<AdaptiveCard> {
  await eventually(() => expect(titleOf(drawn().at(-1) as AdaptiveCard)).toBe(title));
  return drawn().at(-1) as AdaptiveCard;
}

/** Somebody as the bot sees them in a chat of their own. */
function onlookersOf({ name, email, aadObjectId }: typeof ANN): Viewers {
  const asker = { id: `29:${aadObjectId}`, objectId: aadObjectId, tenantId: null, name, addresses: [email] };
  const viewer = { addresses: new Set([email]), isAdmin: false };
  return { asker, viewer, audience: [viewer], conversation: null, locale: 'en' };
}

/** What came of each deal, as the rows say it. */
function ledgerOf(card: AdaptiveCard): string[] {
  return card.fallbackText.split('\n').filter((one) => one.startsWith('- '));
}

function logged(message: string): Promise<void> {
  return eventually(() => expect(bot.log.map((entry) => entry.message)).toContain(message));
}

/** What the list of batches shows of the only one. */
async function shown(): Promise<AdaptiveCard> {
  return pressed(await ask('drafts'), rowOfBatch(await ask('drafts')));
}

/** What the row of the only batch is called. */
function rowOfBatch(list: AdaptiveCard): string {
  return buttonsOf(list).find(({ verb }) => verb === DRAFTS_SHOW)?.title ?? '';
}

/** The next drafts are made only when this is called. */
function holdGraph(): () => void {
  let release = () => {};
  server.hold = new Promise((resolve) => {
    release = resolve;
  });
  return () => {
    server.hold = Promise.resolve();
    release();
  };
}

describe('drafts for many deals', () => {
  it('are asked for with their count and recipients, and what is skipped; none is made by that', async () => {
    const card = await ask(ASK);
    const lines = linesOf(card);
    expect(lines.slice(0, 5)).toEqual([
      'Create 4 drafts?',
      'The customer e-mail, for open deals at risk in June 2026. Not made: 1 skipped.',
      'They go into your Outlook drafts. You read and send them; nothing is sent here.',
      'To Cat 1, cat@customer1.com · Customer 1',
      'Action Required: Confirm Work or School Accounts for Upcoming Licensing Action',
    ]);
    expect(lines).toContain('Hello Cat 1,');
    expect(lines.slice(-10)).toEqual([
      ...[1, 2, 3, 4].flatMap((n) => [`Customer ${n} · D\u2011${n}`, `→ to Cat ${n}, cat@customer${n}.com`]),
      'Customer 5 · D\u20115',
      '– skipped: no customer contact address in the book',
    ]);
    expect(renderCard(card).faults).toEqual([]);
    expect(await ask('drafts')).toMatchObject({ fallbackText: expect.stringContaining('No drafts') });
    expect(server.requests).toHaveLength(0);
  });

  it.each(['at risk in June', 'my deals'])('are made in two presses from the list of "%s"', async (list) => {
    const offer = button(await ask(list), 'Write to');
    const { sent } = await bot.press(offer.verb, offer.data, { from: '29:ann' });
    const plan = only(cardsOf(sent));
    expect(linesOf(plan)).toContain('Hello Cat 1,');
    await press(plan, buttonsOf(plan)[0]?.title ?? '');
    await drawnAtLast('Done: 4 drafts made');
    expect(server.drafts('ann')).toHaveLength(4);
  });

  it('are made after the press, and the card tells at last what came of each', async () => {
    const running = await pressed(await ask(ASK), 'Create 4 drafts');
    expect(linesOf(running).slice(0, 3)).toEqual([
      'Making 4 drafts …',
      '░░░░░░░░░░░░░░  0 of 4',
      '✔\u00A00\u00A0made · …\u00A04\u00A0waiting',
    ]);
    const done = await drawnAtLast('Done: 4 drafts made');
    expect(ledgerOf(done)).toEqual([1, 2, 3, 4].map((n) => `- Customer ${n}, D-${n}: made: a new draft`));
    expect(buttonsOf(done).map(({ data }) => data.dealId)).toEqual([1, 2, 3, 4].map((n) => `D-${n}`));
    expect(renderCard(done).faults).toEqual([]);
    const to = server.drafts('ann').map(({ fields }) => JSON.stringify(fields.toRecipients));
    expect(to).toEqual([1, 2, 3, 4].map((n) => expect.stringContaining(`cat@customer${n}.com`)));
    const entries = await auditOf(bot.store.db, null, { skip: 0, limit: 50 });
    expect(entries.map(({ action }) => action)).toEqual([...Array(4).fill('draft'), 'list', 'list']);
  });

  it('are drawn as they come, every two seconds at most', async () => {
    let posts = 0;
    server.faults.push({
      when: ({ method }) => {
        if (method === 'POST') posts += 1;
        // A second a draft.
        if (method === 'POST') bot.wait(1000);
        return false;
      },
      fault: { drop: 'before' },
    });
    await press(await ask(ASK), 'Create 4 drafts');
    await drawnAtLast('Done: 4 drafts made');
    expect(posts).toBe(4);
    const steps = drawn().map((card) => /\d+ of \d+/.exec(card.fallbackText)?.[0]);
    expect(steps[0]).toBe('0 of 4');
    expect(steps.at(-1)).toBe('4 of 4');
    // Whether the drawing of the second is done when the fourth is made is for the network to say.
    expect(['2 of 4', '2 of 4,4 of 4']).toContain(steps.slice(1, -1).join());
  });

  it('are made once, however often the button is pressed', async () => {
    const release = holdGraph();
    const card = await ask(ASK);
    const both = await Promise.all([press(card, 'Create 4 drafts'), press(card, 'Create 4 drafts')]);
    expect(both.filter((one) => typeof one === 'string')).toEqual([
      'These drafts are being made already. Say "drafts" to see how far they are.',
    ]);
    expect(await press(card, 'Create 4 drafts')).toMatch(/^These drafts are being made already/);
    release();
    await drawnAtLast('Done: 4 drafts made');
    expect(titleOf(await pressed(card, 'Create 4 drafts'))).toBe('Done: 4 drafts made');
    expect(server.drafts('ann')).toHaveLength(4);
    expect(await bot.store.db.selectFrom('draft_batches').selectAll().execute()).toHaveLength(1);
  });

  it('are not made when the list is another one by now: it is asked for anew', async () => {
    const card = await ask(ASK);
    await bookOf([rowOf(2, { customer_contact_email: 'dan@customer2.com' })])(bot.services);
    const again = await pressed(card, 'Create 4 drafts');
    expect(linesOf(again).slice(0, 2)).toEqual([
      'Create 4 drafts?',
      'The deals, their recipients or your drafts are others now than those you were shown. Nothing was made.',
    ]);
    expect(server.requests).toHaveLength(0);
    await press(again, 'Create 4 drafts');
    await drawnAtLast('Done: 4 drafts made');
  });

  it('are made for nobody but whom they were confirmed for, though the record names another by then', async () => {
    const release = holdGraph();
    await press(await ask(ASK), 'Create 4 drafts');
    await eventually(() => expect(server.requests.length).toBeGreaterThan(0));
    await bookOf([rowOf(3, { customer_contact_email: 'dan@customer3.com' })])(bot.services);
    release();
    const done = await drawnAtLast('Done: 3 drafts made');
    expect(ledgerOf(done)).toContain('- Customer 3, D-3: skipped: the recipient has changed');
  });

  it('are made no further once cancelled', async () => {
    const release = holdGraph();
    const running = await pressed(await ask(ASK), 'Create 4 drafts');
    await eventually(() => expect(server.requests.length).toBeGreaterThan(0));
    const cancelled = await pressed(running, 'Cancel');
    expect(linesOf(cancelled).slice(0, 2)).toEqual([
      'Cancelled: 0 drafts made',
      'No more drafts are made. One that was being made in this moment may still come.',
    ]);
    release();
    const ended = await drawnAtLast('Cancelled: 1 draft made');
    expect(ledgerOf(ended)).toEqual([
      '- Customer 1, D-1: made: a new draft',
      ...[2, 3, 4].map((n) => `- Customer ${n}, D-${n}: not made`),
    ]);
    expect(server.drafts('ann')).toHaveLength(1);
    expect(titleOf(await pressed(running, 'Cancel'))).toBe('Cancelled: 1 draft made');
    // The draft that was made, and the batch, which can not be resumed.
    expect(buttonsOf(await ask('drafts')).map(({ verb }) => verb)).toEqual([SAY, DRAFTS_SHOW]);
  });

  it('are forgotten when the confirmation is cancelled', async () => {
    expect(linesOf(await pressed(await ask(ASK), 'Cancel'))).toEqual(['Cancelled', 'No draft was made.']);
    expect(titleOf(await ask('drafts'))).toBe('No drafts yet');
  });

  /** The bot hangs over the second draft; gives what lets it go on. */
  const hang = async (): Promise<() => void> => {
    let answerLate = () => {};
    const late = new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    let posts = 0;
    const isSecond = ({ method }: { readonly method: string }) => method === 'POST' && ++posts === 2;
    server.faults.push({ when: isSecond, fault: { late } });
    await press(await ask(ASK), 'Create 4 drafts');
    await eventually(() => expect(server.drafts('ann')).toHaveLength(2));
    return answerLate;
  };

  it('are carried on by a new bot after the old one hung, without a duplicate', async () => {
    const answerLate = await hang();
    const newer = await newGraph(base);
    const services = { ...bot.services, mail: mailOf(newer) };
    const next = await startBot(localConfig(bot.dataDir), services, { stopLimits: WITHOUT_GRACE });
    const resume = async () => {
      const list = await ask('drafts');
      const { verb, data } = button(list, 'Resume');
      const url = `http://127.0.0.1:${next.port}/api/messages`;
      const response = await postJson(
        url,
        JSON.stringify(executed(verb, data, bot.where({ from: '29:ann' }))),
      );
      expect(response.status).toBe(200);
      return { list, told: ((await response.json()) as { readonly value: unknown }).value };
    };
    try {
      const { list, told } = await resume();
      expect(linesOf(list)).toEqual([
        'My drafts',
        '2 to send, 0 sent.',
        'Customer 2 · customer e-mail',
        '… Begun · today · create it again if it stays so',
        'Customer 1 · customer e-mail',
        '✎ Draft, not sent · today · read and send',
        'For many deals',
        '4 drafts · Wed 10 Jun, 12:00 UTC',
        '… customer e-mail: 1 made, 3 to go',
      ]);
      // Nobody can tell yet whether the old one is still at it.
      expect(told).toMatch(/^These drafts are being made already/);
      bot.wait(LEASE_MS + 1);
      await resume();
      const done = await drawnAtLast('Done: 4 drafts made');
      expect(ledgerOf(done)[1]).toBe('- Customer 2, D-2: made: had been made before');
      expect(server.drafts('ann')).toHaveLength(4);
    } finally {
      answerLate();
      await next.stop();
      await newer.close();
    }
    await bot.stop();
    expect(server.drafts('ann')).toHaveLength(4);
  });

  it('are carried on by the next start by itself, without a duplicate', async () => {
    const answerLate = await hang();
    bot.wait(LEASE_MS + 1);
    const newer = await newGraph(base);
    const services = { ...bot.services, mail: mailOf(newer) };
    const next = await startBot(localConfig(bot.dataDir), services, { stopLimits: WITHOUT_GRACE });
    try {
      await logged('drafts that were interrupted were carried on');
      expect(titleOf(await shown())).toBe('Done: 4 drafts made');
      expect(ledgerOf(await shown())[1]).toBe('- Customer 2, D-2: made: had been made before');
    } finally {
      answerLate();
      await next.stop();
      await newer.close();
    }
    await bot.stop();
    expect(server.drafts('ann')).toHaveLength(4);
  });

  it.each([
    ['with the draft under way', '- Customer 1, D-1: made: a new draft', false],
    ['while Outlook does not answer', '- Customer 1, D-1: made: had been made before', true],
  ])('are carried on by the next start after a stop %s', async (_, first, isAway) => {
    const own = await newGraph(base);
    const stopped = await startBot(
      localConfig(bot.dataDir),
      { ...bot.services, mail: mailOf(own) },
      { stopLimits: WITHOUT_GRACE },
    );
    let answerLate = () => {};
    const late = new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    server.faults.push({ when: ({ method }) => method === 'POST', fault: { late } });
    const { verb, data } = button(await ask(ASK), 'Create 4 drafts');
    const pressing = JSON.stringify(executed(verb, data, bot.where({ from: '29:ann' })));
    await postJson(`http://127.0.0.1:${stopped.port}/api/messages`, pressing);
    await eventually(() => expect(server.drafts('ann')).toHaveLength(1));
    const stopping = stopped.stop();
    if (isAway) await own.close();
    answerLate();
    await stopping;
    await own.close();
    expect(server.drafts('ann')).toHaveLength(1);
    expect(linesOf(drawn().at(-1) as AdaptiveCard)[1]).toMatch(
      /^It was interrupted, .* It goes on by itself/,
    );
    const next = await startBot(localConfig(bot.dataDir), bot.services, { stopLimits: WITHOUT_GRACE });
    try {
      await logged('drafts that were interrupted were carried on');
      const card = await shown();
      expect(titleOf(card)).toBe('Done: 4 drafts made');
      expect(ledgerOf(card)[0]).toBe(first);
      expect(server.drafts('ann')).toHaveLength(4);
    } finally {
      await next.stop();
    }
  });

  it('are carried on to the last one, though the claim on the draft in the making ends later', async () => {
    const answerLate = await hang();
    const at = new Date(bot.services.now()).toISOString();
    await bot.store.db.updateTable('draft_batches').set({ lease_until: at }).execute();
    const newer = await newGraph(base);
    const services = { ...bot.services, mail: mailOf(newer) };
    const started = async () => {
      bot.log.length = 0;
      const next = await startBot(localConfig(bot.dataDir), services, { stopLimits: WITHOUT_GRACE });
      await logged('drafts that were interrupted were carried on').finally(() => next.stop());
    };
    try {
      await started();
      expect(titleOf(await shown())).toBe('Under way: 3 drafts made');
      bot.wait(LEASE_MS);
      await started();
      expect(titleOf(await shown())).toBe('Done: 4 drafts made');
      expect(ledgerOf(await shown())[1]).toBe('- Customer 2, D-2: made: had been made before');
    } finally {
      answerLate();
      await newer.close();
    }
    await bot.stop();
    expect(server.drafts('ann')).toHaveLength(4);
  });

  it('are left to their owner by the next start when they have to sign in, and say so', async () => {
    const answerLate = await hang();
    bot.wait(LEASE_MS + 1);
    const mail = mailOf(graph);
    const token = async () => {
      throw new SignInNeeded('nobody has signed in');
    };
    const signedOut = {
      ...mail.drafts,
      mailboxes: { of: ({ key }: { readonly key: string }) => ({ key, token }) },
    };
    const services = { ...bot.services, mail: { ...mail, drafts: signedOut as Mail['drafts'] } };
    const next = await startBot(localConfig(bot.dataDir), services, { stopLimits: WITHOUT_GRACE });
    try {
      await logged('drafts that were interrupted wait for whoever asked for them');
      const card = await shown();
      expect(linesOf(card).slice(0, 2)).toEqual([
        'Not finished: 1 draft made',
        'It was interrupted. Press Resume to make the others; none is made twice.',
      ]);
      await press(card, 'Resume');
      await drawnAtLast('Done: 4 drafts made');
    } finally {
      answerLate();
      await next.stop();
    }
    expect(server.drafts('ann')).toHaveLength(4);
  });

  it('that are resumed twice at once are resumed once', async () => {
    let posts = 0;
    server.faults.push({ when: ({ method }) => method === 'POST' && ++posts === 2, fault: { status: 403 } });
    await press(await ask(ASK), 'Create 4 drafts');
    const stopped = await drawnAtLast('Not finished: 1 draft made');
    const release = holdGraph();
    const both = await Promise.all([press(stopped, 'Resume'), press(stopped, 'Resume')]);
    expect(both.filter((one) => typeof one === 'string')).toEqual([
      'These drafts are being made already. Say "drafts" to see how far they are.',
    ]);
    release();
    await drawnAtLast('Done: 4 drafts made');
    expect(
      drawn()
        .map(titleOf)
        .filter((title) => title === 'Done: 4 drafts made'),
    ).toHaveLength(1);
  });

  const stops = [
    {
      by: 'when Outlook is busy',
      fault: { status: 429, retryAfter: '60' },
      says: 'Stopped: Outlook is busy. Try again in 60 seconds.',
    },
    {
      by: 'when a permission is missing',
      fault: { status: 403 },
      says: 'Stopped: An administrator has to grant the permission Mail.ReadWrite (delegated) to this app.',
    },
  ] as const;
  it.each(stops)('stop $by, say what to do, and can be resumed', async ({ fault, says }) => {
    let posts = 0;
    server.faults.push({ when: ({ method }) => method === 'POST' && ++posts === 2, fault });
    await press(await ask(ASK), 'Create 4 drafts');
    const stopped = await drawnAtLast('Not finished: 1 draft made');
    expect(linesOf(stopped).slice(1, 3)).toEqual([
      says,
      'What was made is kept; Resume makes the others, and none twice.',
    ]);
    graphTime += 61_000;
    await press(stopped, 'Resume');
    await drawnAtLast('Done: 4 drafts made');
    expect(server.drafts('ann')).toHaveLength(4);
  });

  it('go on with the others when one alone is refused', async () => {
    let posts = 0;
    server.faults.push({
      when: ({ method }) => method === 'POST' && ++posts === 2,
      fault: { status: 400 },
    });
    await press(await ask(ASK), 'Create 4 drafts');
    const done = await drawnAtLast('Done: 3 drafts made');
    expect(ledgerOf(done)[0]).toBe(
      '- Customer 2, D-2: failed: Outlook refused the draft. Check the recipients.',
    );
    expect(linesOf(done)[1]).toBe('✔\u00A03\u00A0made · ✖\u00A01\u00A0failed');
  });

  it('leave alone what somebody has edited, and bring up to date what nobody has', async () => {
    await press(await ask(ASK), 'Create 4 drafts');
    await drawnAtLast('Done: 4 drafts made');
    const [first] = server.drafts('ann');
    if (first) server.edit(first, '<p>My own words</p>');
    await press(await ask(ASK), 'Create 4 drafts');
    const done = await drawnAtLast('Done: 3 drafts made');
    expect(ledgerOf(done).slice(0, 2)).toEqual([
      '- Customer 1, D-1: left alone: you have edited it',
      '- Customer 2, D-2: made: was there, up to date',
    ]);
    expect(server.drafts('ann')).toHaveLength(4);
  });

  it('say which drafts they replace, and ask again where there is another by the time of the press', async () => {
    const early = await ask(ASK);
    for (const id of ['D-1', 'D-2']) {
      const { verb, data } = button(await ask(`draft customer ${id}`), 'Create draft');
      await bot.press(verb, { ...data, note: 'Good to see you in Oslo' }, { from: '29:ann' });
    }
    const [first] = server.drafts('ann');
    if (first) server.edit(first, '<p>My own words</p>');
    const again = await pressed(early, 'Create 4 drafts');
    const told = (card: AdaptiveCard) => linesOf(card).filter((one) => one.startsWith('→'));
    expect(told(again)).toEqual([
      '→ to Cat 1, cat@customer1.com · replaces your draft of Wed 10 Jun',
      '→ to Cat 2, cat@customer2.com · replaces your draft of Wed 10 Jun',
      '→ to Cat 3, cat@customer3.com',
      '→ to Cat 4, cat@customer4.com',
    ]);
    const lost = /notes, copies and recipients you chose are lost/;
    expect(linesOf(again).filter((one) => lost.test(one))).toHaveLength(1);
    expect(again.fallbackText).toMatch(lost);
    expect(linesOf(early).join()).not.toMatch(lost);
    await press(again, 'Create 4 drafts');
    await drawnAtLast('Done: 3 drafts made');
    // By now it is known which one the person works on, and which one went out.
    const [, second] = server.drafts('ann');
    if (second) server.send(second, {}, 'ann');
    await refreshMailbox({ ...bot.services, graph }, { key: 'ann', token: async () => 'ann' });
    const known = await ask(ASK);
    expect(linesOf(known)[1]).toContain('Not made: 1 edited by you, 1 sent already, 1 skipped.');
    expect(ledgerOf(known).slice(2, 4)).toEqual([
      '- Customer 1, D-1: left alone: you have edited your draft',
      '- Customer 2, D-2: left alone: you have sent it (Wed 10 Jun)',
    ]);
    await press(known, 'Create 2 drafts');
    await drawnAtLast('Done: 2 drafts made');
    // Another letter, or somebody else's, takes nothing's place.
    expect((await ask('draft admin for all at risk in June')).fallbackText).not.toContain('replaces');
  });

  it('are nobody else’s to make, to see, to cancel or to resume', async () => {
    const card = await ask(ASK);
    const confirmed = await press(card, 'Create 4 drafts', '29:bob');
    // What Bob gets is asked of him, about his own deals.
    expect(linesOf(confirmed as AdaptiveCard)[0]).toBe('Create 1 draft?');
    const release = holdGraph();
    const running = await pressed(card, 'Create 4 drafts');
    const refused = 'Only who asked for these drafts can do that.';
    expect(await press(running, 'Cancel', '29:bob')).toBe(refused);
    const list = await ask('drafts');
    for (const title of [rowOfBatch(list), 'Resume'])
      expect(await press(list, title, '29:bob')).toBe(refused);
    expect(titleOf(await ask('drafts', { from: '29:bob' }))).toBe('No drafts yet');
    release();
    await drawnAtLast('Done: 4 drafts made');
    expect(server.drafts('bob')).toHaveLength(0);
  });

  it.each(['groupChat', 'channel'] as const)('are not asked for in a %s, nor made', async (conversation) => {
    const place = { from: '29:ann', conversation };
    for (const text of [ASK, 'drafts']) expect(titleOf(await ask(text, place))).toBe('In a chat of our own');
    const card = await ask(ASK);
    for (const title of ['Create 4 drafts', 'Cancel']) {
      const { verb, data } = button(card, title);
      const { told } = await bot.press(verb, data, place);
      expect(told.value).toBe('Ask me for drafts for many deals in a chat of our own.');
    }
    // Nor is anybody asked there to sign in for them, after which the deals would be listed.
    const { told, sent } = await bot.press(
      DRAFTS_RESUME,
      { batch: button(card, 'Cancel').data.batch, sign: 1 },
      place,
    );
    expect([told.value, sent]).toEqual(['Ask me for drafts for many deals in a chat of our own.', []]);
    expect(server.requests).toHaveLength(0);
  });

  it('under way are not there to be resumed until nobody has worked at them for two minutes', async () => {
    const release = holdGraph();
    await press(await ask(ASK), 'Create 4 drafts');
    const running = await shown();
    expect(titleOf(running)).toBe('Under way: 0 drafts made');
    const titles = (card: AdaptiveCard) => buttonsOf(card).map(({ title }) => title);
    expect(titles(running).slice(0, 2)).toEqual(['Look again', 'Cancel']);
    bot.wait(LEASE_MS + 1);
    const idle = await pressed(running, 'Look again');
    expect(titleOf(idle)).toBe('Not finished: 0 drafts made');
    expect(titles(idle)).toContain('Resume');
    release();
    await drawnAtLast('Done: 4 drafts made');
  });

  it('are made for old clients, in which the message itself is changed', async () => {
    const card = await ask(ASK);
    for (const title of ['Create 4 drafts', 'Cancel'])
      expect(buttonsOf(card).map((one) => one.title)).toContain(title);
    await bot.submit(button(card, 'Create 4 drafts').fallback.data, { from: '29:ann' });
    await drawnAtLast('Done: 4 drafts made');
    expect(drawn().map(titleOf)[0]).toBe('Making 4 drafts …');
  });

  it('that nobody has worked at for long are carried on when the first button is pressed again', async () => {
    const card = await ask(ASK);
    const { data } = button(card, 'Create 4 drafts');
    const batch = { id: String(data.batch), template: 'customer-action-required', dealIds: ['D-1', 'D-2'] };
    await startBatch(bot.services, onlookersOf(ANN), batch);
    expect(await press(card, 'Create 4 drafts')).toMatch(/^These drafts are being made already/);
    bot.wait(LEASE_MS + 1);
    await press(card, 'Create 4 drafts');
    await drawnAtLast('Done: 2 drafts made');
  });
});

describe('drafts of who has not signed in', () => {
  let service: TokenService;
  beforeEach(async () => {
    await bot.stop();
    service = await startTokenService();
    const settings = { connection: 'graph', now: () => 0, oauthUrl: service.url };
    const userTokens = createUserTokens(await loadSdk(SDK), { cloud: 'commercial' }, settings);
    const mail: Mail = {
      templates: builtInTemplates(),
      drafts: { kind: 'graph', graph, mailboxes: userTokens },
    };
    bot = await open(mail, BOOK, userTokens);
  });
  afterEach(() => service.stop());

  const MAILBOX = 'graph-token-for-sso';
  const signIn = async () => {
    const where = bot.where({ from: '29:ann' });
    const value = { id: 'exchange-1', connectionName: 'graph', token: 'sso' };
    await bot.deliver({ ...activity('invoke', where), name: 'signin/tokenExchange', value });
  };

  it('are made by themselves once they have, and nothing is kept before', async () => {
    const { verb, data } = button(await ask(ASK), 'Create 4 drafts');
    const { told, sent } = await bot.press(verb, data, { from: '29:ann' });
    expect(told.value).toBe('Sign in first: the card below asks for it.');
    expect(JSON.stringify(sent)).toContain('Sign in, so that I can put drafts into your Outlook.');
    expect(titleOf(await ask('drafts'))).toBe('No drafts yet');
    await signIn();
    await drawnAtLast('Done: 4 drafts made');
    expect(server.drafts(MAILBOX)).toHaveLength(4);
  });

  it('stop when the sign-in ends in the middle, and go on after another one', async () => {
    service.tokens.set('29:ann', MAILBOX);
    let posts = 0;
    server.faults.push({ when: ({ method }) => method === 'POST' && ++posts === 2, fault: { status: 401 } });
    await press(await ask(ASK), 'Create 4 drafts');
    const stopped = await drawnAtLast('Not finished: 1 draft made');
    expect(linesOf(stopped)[1]).toBe('Stopped: Sign in, then try again.');
    expect(await press(stopped, 'Sign in and resume')).toBe('Sign in first: the card below asks for it.');
    await signIn();
    await drawnAtLast('Done: 4 drafts made');
    expect(server.drafts(MAILBOX)).toHaveLength(4);
  });
});

describe('the list of drafts for many deals', () => {
  it.each([
    ['draft customer for all by pdm', 'Drafts are not grouped'],
    ['draft customer for zebra', 'No open deals, "zebra"'],
    [`draft customer for ${'very '.repeat(120)}long`, 'Drafts for which deals?'],
  ])('%.50s is answered in words', async (text, title) => {
    expect(titleOf(await ask(text))).toBe(title);
  });

  it('calls the asker’s own theirs', async () => {
    expect(linesOf(await ask('draft customer for my deals in June'))[1]).toMatch(
      /for your open deals due .*June/,
    );
  });

  it('is the list that "at risk" and "my deals" mean', async () => {
    for (const [text, count] of [
      ['draft customer for all', 5],
      ['draft customer for my EA deals closing this month', 4],
      ['draft customer for all customer 3 deals', 1],
      ['draft admin for september', 1],
    ] as const) {
      expect(titleOf(await ask(text))).toBe(count === 1 ? 'Create 1 draft?' : `Create ${count} drafts?`);
    }
  });

  it('needs the sender’s address', async () => {
    bot.connector.answer({ members: { '29:ann': { name: 'Ann' } } });
    expect(titleOf(await ask(ASK))).toBe('Who are you?');
  });
});

describe('drafts for very many deals', () => {
  it('are paged, and more than 200 are to be narrowed down', async () => {
    await bot.stop();
    bot = await open(mailOf(graph), [
      ...Array.from({ length: 200 }, (_, n) => rowOf(n + 1)),
      rowOf(201, { close_date: '2026-07-20' }),
    ]);
    const tooMany = await ask('draft customer for all');
    expect(linesOf(tooMany).slice(0, 2)).toEqual([
      'Too many at once',
      'These would be 201 drafts, for open deals.',
    ]);
    const first = await ask('draft customer for june');
    const second = await pressed(first, 'More');
    expect(linesOf(second)).toContain('Deals (13–24 of 200)');
    const { verb, data } = button(second, 'More');
    const { told } = await bot.press(verb, { ...data, from: '192' }, { from: '29:ann' });
    const last = told.value as AdaptiveCard;
    expect(ledgerOf(last)).toHaveLength(8);
    expect(buttonsOf(last).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Create 200 drafts', 'Cancel', 'Previous']),
    );
    expect(button(last, 'Create 200 drafts').data).toEqual(button(first, 'Create 200 drafts').data);
  });
});

describe('where drafts are files', () => {
  beforeEach(async () => {
    await bot.stop();
    bot = await open(undefined);
  });

  it('each is kept as one, and the ledger names it', async () => {
    const card = await ask(ASK);
    expect(linesOf(card)).toContain('They are kept as files on this machine: nothing is sent.');
    await press(card, 'Create 4 drafts');
    const done = await drawnAtLast('Done: 4 drafts made');
    expect(ledgerOf(done)[0]).toMatch(
      /^- Customer 1, D-1: made: D-1-customer-action-required-[0-9a-f]{12}\.eml$/,
    );
    // What comes at last is drawn last, however quick it was.
    expect(drawn().map(titleOf)).toEqual(['Making 4 drafts …', 'Done: 4 drafts made']);
    const entries = await auditOf(bot.store.db, null, { skip: 0, limit: 50 });
    expect(entries.filter(({ action }) => action === 'draft')).toHaveLength(4);
  });

  it('a folder that takes none stops them, with a reference, to be resumed', async () => {
    const { drafts } = bot.services.mail;
    if (drafts.kind !== 'outbox') throw new Error('no outbox');
    const { keep } = drafts.outbox;
    let kept = 0;
    const full = async (...letter: Parameters<typeof keep>) => {
      if (++kept === 2) throw new Error('the disk is full');
      return keep(...letter);
    };
    Object.assign(drafts.outbox, { keep: full });
    await press(await ask(ASK), 'Create 4 drafts');
    const stopped = await drawnAtLast('Not finished: 1 draft made');
    expect(linesOf(stopped)[2]).toMatch(/reference: reference-\d+$/);
    await press(stopped, 'Resume');
    await drawnAtLast('Done: 4 drafts made');
  });
});
