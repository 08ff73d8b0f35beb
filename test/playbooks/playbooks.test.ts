import { describe, expect, it } from '@jest/globals';
import type { Deal } from '../../src/domain/deal.ts';
import { cadencePlan } from '../../src/playbooks/cadence.ts';
import { PLAYBOOKS } from '../../src/playbooks/index.ts';
import { manualFormGate } from '../../src/playbooks/manual-form.ts';
import { PLAYBOOK_IDS } from '../../src/playbooks/playbook.ts';
import { sampleDeals } from '../support/cards/sample-cards.ts';
import { ADMINISTRATOR, contact, evidence, type FileParts, NOTICES } from '../support/deals.ts';
import { READER } from '../support/reader.ts';
import { asked, points, statements } from './asked.ts';

const [ANN, BOB] = [NOTICES.email, ADMINISTRATOR.email];
const valid = evidence('vl-central', 'valid');
const word = (result: 'confirmed' | 'denied') => evidence('customer', result);

describe('every playbook, for every deal of the sample book', () => {
  it.each(PLAYBOOK_IDS)('%s says everything with its source', async (id) => {
    for (const deal of await sampleDeals()) {
      const playbook = PLAYBOOKS[id]({ ...deal, day: deal.evaluation.asOf, reader: READER });
      expect(playbook.id).toBe(id);
      for (const { citations } of statements(playbook)) expect(citations.length).toBeGreaterThan(0);
      for (const { title, why } of playbook.sections.flatMap(({ points }) => points)) {
        expect(`${title} ${why}`).not.toMatch(/undefined|null|\[object|NaN| {2}|: \.|\.\./);
        expect(why).toMatch(/[.!?"]$/);
      }
      expect(playbook.outcome.text).not.toMatch(/undefined|null|NaN| {2}/);
      const next = points(playbook).filter((one) => one.startsWith('next'));
      expect(next.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('the gate of the manual form', () => {
  const form = { submission: 'manual-form' } as const;

  it.each<{ name: string; parts: FileParts; tone: string; text: RegExp }>([
    { name: 'ready', parts: { deal: form }, tone: 'good', text: /^Go: .*mailboxes/ },
    {
      name: 'not a form',
      parts: {},
      tone: 'neutral',
      text: /package in VL Central, not by a manual form.*Go:/,
    },
    {
      name: 'not a form and not ready',
      parts: { evidence: { [ANN]: [] } },
      tone: 'neutral',
      text: /not by a manual form.*Do not send the form yet.*1 address not confirmed/,
    },
    {
      name: 'open',
      parts: { deal: form, evidence: { [ANN]: [] } },
      tone: 'stop',
      text: /^Do not send the form yet.*1 address not confirmed\.$/,
    },
    {
      name: 'failed and open',
      parts: { deal: form, evidence: { [ANN]: [], [BOB]: [evidence('vl-central', 'no-wsa')] } },
      tone: 'stop',
      text: /1 address failed, 1 address not confirmed/,
    },
    { name: 'nobody named', parts: { deal: form, contacts: [] }, tone: 'stop', text: /2 roles not filled/ },
    {
      name: 'scope unknown',
      parts: { deal: { ...form, cloudScope: 'unknown' } },
      tone: 'stop',
      text: /1 more reason on the deal/,
    },
    {
      name: 'PCN in two clouds',
      parts: { deal: form, samePcn: [{ dealId: 'D-2', cloudScope: 'dod' }] },
      tone: 'stop',
      text: /1 more reason on the deal/,
    },
    {
      name: 'sent',
      parts: { deal: { ...form, stage: 'submitted' } },
      tone: 'good',
      text: /sent already.*Go/,
    },
    {
      name: 'closed',
      parts: { deal: { ...form, stage: 'closed' }, evidence: { [ANN]: [] } },
      tone: 'neutral',
      text: /is closed/,
    },
  ])('$name: $tone', ({ parts, tone, text }) => {
    const gate = manualFormGate(asked(parts));
    expect(gate.outcome.tone).toBe(tone);
    expect(gate.outcome.text).toMatch(text);
  });

  it.each<{ name: string; pieces: ReturnType<typeof evidence>[]; account: string; cloud: string }>([
    { name: 'valid', pieces: [valid], account: 'done', cloud: 'done' },
    { name: 'nothing', pieces: [], account: 'open', cloud: 'open' },
    { name: 'no WSA', pieces: [evidence('vl-central', 'no-wsa')], account: 'failed', cloud: 'open' },
    {
      name: 'another cloud',
      pieces: [evidence('vl-central', 'wrong-cloud')],
      account: 'done',
      cloud: 'failed',
    },
    { name: 'unexplained', pieces: [evidence('vl-central', 'invalid')], account: 'failed', cloud: 'open' },
    { name: 'a sign-in', pieces: [evidence('sign-in', 'work-account')], account: 'done', cloud: 'done' },
    {
      name: 'a sign-in elsewhere',
      pieces: [evidence('sign-in', 'work-account', undefined, { portal: 'portal.apps.mil' })],
      account: 'done',
      cloud: 'open',
    },
    {
      name: 'no sign-in',
      pieces: [evidence('sign-in', 'not-work-account')],
      account: 'failed',
      cloud: 'open',
    },
    {
      name: 'a look-up alone',
      pieces: [evidence('directory', 'commercial')],
      account: 'open',
      cloud: 'open',
    },
  ])('$name leaves the account $account and the cloud $cloud', ({ pieces, account, cloud }) => {
    const said = points(manualFormGate(asked({ deal: form, evidence: { [ANN]: pieces } })));
    expect(said).toEqual(
      expect.arrayContaining([
        `${account}: ann@contoso.com (Notices Contact): work or school account`,
        `${cloud}: ann@contoso.com (Notices Contact): cloud of the PCN`,
        'person: Each mailbox is in use',
      ]),
    );
  });

  it('puts what failed first, and sends it to the IT administrator', () => {
    const gate = manualFormGate(
      asked({ deal: form, evidence: { [BOB]: [evidence('vl-central', 'no-wsa')] } }),
    );
    const [, validate, right] = gate.sections;
    expect(validate?.points[0]).toMatchObject({
      state: 'failed',
      title: 'bob@contoso.com (Online Administrator): work or school account',
    });
    expect(right?.points).toMatchObject([
      { state: 'next', who: "customer's IT admin", why: expect.stringContaining('bob@') },
    ]);
  });

  it('takes the word of the customer for what it is', () => {
    const said = { [ANN]: [valid, word('confirmed')], [BOB]: [valid, word('confirmed')] };
    const title = 'The customer says that each address is a work account';
    expect(points(manualFormGate(asked({ evidence: said })))).toContain(`done: ${title}`);
    expect(points(manualFormGate(asked({ evidence: { ...said, [BOB]: [valid] } })))).toContain(
      `open: ${title}`,
    );
  });
});

describe('the plan', () => {
  const dated = { transaction: 'renewal', closeDate: '2026-06-30' } as const;
  const confirmed = { [ANN]: [valid, word('confirmed')], [BOB]: [valid, word('confirmed')] };
  const states = (parts: FileParts) =>
    cadencePlan(asked(parts))
      .sections[0]?.points.map(({ state }) => state)
      .join(' ');

  it.each<{ name: string; parts: FileParts; steps: string }>([
    {
      name: 'all done',
      parts: { deal: dated, evidence: confirmed },
      steps: 'done done done not-needed not-needed',
    },
    {
      name: 'all done, by a form',
      parts: { deal: { ...dated, submission: 'manual-form' }, evidence: confirmed },
      steps: 'done done done not-needed done',
    },
    {
      name: 'no date',
      parts: { deal: { transaction: 'new' }, evidence: confirmed },
      steps: 'next done done not-needed not-needed',
    },
    {
      name: 'no transaction',
      parts: { deal: { effectiveDate: '2026-06-30' }, evidence: confirmed },
      steps: 'next done done not-needed not-needed',
    },
    {
      name: 'the customer has not been asked',
      parts: { deal: dated },
      steps: 'done next done not-needed not-needed',
    },
    {
      name: 'the customer says no',
      parts: { deal: dated, evidence: { ...confirmed, [ANN]: [valid, word('denied')] } },
      steps: 'done next done not-needed not-needed',
    },
    {
      name: 'nobody named',
      parts: { deal: dated, contacts: [] },
      steps: 'done next open not-needed not-needed',
    },
    {
      name: 'not validated',
      parts: { deal: dated, evidence: { ...confirmed, [BOB]: [word('confirmed')] } },
      steps: 'done done next not-needed not-needed',
    },
    {
      name: 'validated too long ago',
      parts: {
        deal: dated,
        evidence: { ...confirmed, [BOB]: [evidence('vl-central', 'valid', '2026-01-20'), word('confirmed')] },
      },
      steps: 'done done next not-needed not-needed',
    },
    {
      name: 'one failed, another not asked',
      parts: { deal: dated, evidence: { [ANN]: [evidence('vl-central', 'no-wsa')], [BOB]: [] } },
      steps: 'done open open next not-needed',
    },
    {
      name: 'a personal address that VL Central was never asked about',
      parts: {
        deal: dated,
        contacts: [contact('notices-contact', 'ann@gmail.com'), ADMINISTRATOR],
        evidence: { 'ann@gmail.com': [word('confirmed')], [BOB]: confirmed[BOB] ?? [] },
      },
      steps: 'done done open next not-needed',
    },
    {
      name: 'a form that waits',
      parts: {
        deal: { ...dated, submission: 'manual-form' },
        evidence: { ...confirmed, [BOB]: [word('confirmed')] },
      },
      steps: 'done done next not-needed open',
    },
  ])('$name: $steps', ({ parts, steps }) => {
    expect(states(parts)).toBe(steps);
  });

  it('says what it comes to', () => {
    const text = (deal: Partial<Deal>, more: FileParts = {}) => cadencePlan(asked({ deal, ...more })).outcome;
    expect(text(dated)).toMatchObject({
      tone: 'open',
      text: '4 of 5 steps are settled.',
    });
    expect(text({ ...dated, closeDate: '2026-09-30' }, { evidence: confirmed })).toMatchObject({
      tone: 'good',
      text: expect.stringMatching(/^All steps are done\. .*June/),
    });
    expect(text({ ...dated, cloudScope: 'unknown' }, { evidence: confirmed })).toMatchObject({
      tone: 'open',
      text: expect.stringContaining('not ready'),
    });
    expect(text({ ...dated, stage: 'activated' })).toMatchObject({ tone: 'neutral' });
  });
});
