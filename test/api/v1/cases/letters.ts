import { expect } from '@jest/globals';
import { startBatch } from '../../../../src/flows/drafts/batch/batch.ts';
import type { Services } from '../../../../src/services.ts';
import { objectIdOf } from '../../../support/api/page-tokens.ts';
import { eventually } from '../../../support/eventually.ts';
import { answered } from '../../../support/replies/proposals.ts';
import {
  ANN,
  ANNS_DEAL,
  type Ask,
  BOS_DEAL,
  type Prepared,
  type RouteCases,
  statedVersion,
} from '../route-case.ts';

/** The letter that the cases are about. */
const LETTER = 'customer-action-required';
const ANNS_LETTER = { params: { dealId: ANNS_DEAL, template: LETTER }, body: {} };
const BOS_LETTER = { params: { dealId: BOS_DEAL, template: LETTER } };
const NO_RECIPIENT = { to: 7 };

/** The version of Ann's letter, as somebody who has looked at it has it. */
async function lookedAt(ask: Ask): Promise<Prepared> {
  const { headers } = await ask('POST', `/deals/${ANNS_DEAL}/letters/${LETTER}/preview`, { body: {} });
  return { ifMatch: statedVersion({ headers }) };
}

const ANNS_BATCH = { dealIds: [ANNS_DEAL], template: LETTER };

async function plannedBatch(ask: Ask): Promise<Prepared> {
  const { headers } = await ask('POST', '/batches/plan', { body: ANNS_BATCH });
  return { ifMatch: statedVersion({ headers }) };
}

/** A batch of Ann's that was begun and whose process ended. */
async function interruptedBatch(_ask: Ask, { db, now }: Services): Promise<Prepared> {
  const asker = personOf(ANN);
  const viewer = { addresses: new Set([ANN]), isAdmin: false };
  const viewers = { asker, viewer, audience: [viewer], conversation: null, locale: 'en' } as const;
  const batch = { template: LETTER, dealIds: [ANNS_DEAL] };
  const { id } = await startBatch({ db, now }, viewers, batch);
  await db.updateTable('draft_batches').set({ lease_until: null }).execute();
  return { params: { batchId: id } };
}

/** Waits until no batch runs any more, which is when none has its asker. */
async function batchesEnded({ db }: Services): Promise<void> {
  await eventually(async () => {
    const running = await db
      .selectFrom('draft_batches')
      .select('id')
      .where('asker', 'is not', null)
      .execute();
    expect(running).toEqual([]);
  });
}

const SOME_BATCH = 'a7c5ed2e-6a4f-4a39-9f6e-0f2c36f4a1b5';

function personOf(address: string) {
  return { id: address, objectId: objectIdOf(address), tenantId: null, name: 'Ann', addresses: [address] };
}

/** An answer to a letter about Ann's deal that proposes a contact. */
async function proposedContact(_ask: Ask, { db }: Services): Promise<readonly number[]> {
  return answered(db, ANNS_DEAL, [{ role: 'online-administrator', email: 'otto@acme.example' }]);
}

/** Of letters, drafts, batches, replies and templates. */
export const LETTER_CASES: RouteCases = {
  listLetters: { params: { dealId: ANNS_DEAL }, elses: { params: { dealId: BOS_DEAL } } },
  previewLetter: { ...ANNS_LETTER, elses: BOS_LETTER, malformed: [NO_RECIPIENT, { note: 'x'.repeat(1501) }] },
  letterFile: { ...ANNS_LETTER, prepare: lookedAt, elses: BOS_LETTER, malformed: [NO_RECIPIENT] },
  createDraft: {
    params: { dealId: ANNS_DEAL },
    body: { template: LETTER },
    prepare: lookedAt,
    elses: { params: { dealId: BOS_DEAL } },
    malformed: [{}, { template: 'alert-digest' }, { template: LETTER, freshAfter: 0 }],
  },
  listMyDrafts: { elses: { none: 'it is about the drafts of whoever asks: test/api/v1/letters' } },
  planBatch: {
    body: ANNS_BATCH,
    elses: { body: { dealIds: [BOS_DEAL], template: LETTER } },
    malformed: [
      { dealIds: [], template: LETTER },
      { dealIds: [ANNS_DEAL], template: 'follow-up' },
    ],
  },
  startBatch: {
    body: ANNS_BATCH,
    prepare: plannedBatch,
    settled: batchesEnded,
    elses: { body: { dealIds: [BOS_DEAL], template: LETTER } },
    malformed: [{ template: LETTER }],
  },
  listBatches: { elses: { none: 'it is about the batches of whoever asks: test/api/v1/letters' } },
  getBatch: { prepare: interruptedBatch, elses: { params: { batchId: SOME_BATCH } } },
  cancelBatch: { prepare: interruptedBatch, elses: { params: { batchId: SOME_BATCH } } },
  resumeBatch: {
    prepare: interruptedBatch,
    settled: batchesEnded,
    elses: { params: { batchId: SOME_BATCH } },
  },
  listReplies: { elses: { none: 'it is about the deals of whoever asks: test/api/v1/letters' } },
  getDealReplies: { params: { dealId: ANNS_DEAL }, elses: { params: { dealId: BOS_DEAL } } },
  acceptProposals: {
    params: { dealId: ANNS_DEAL },
    prepare: async (ask, services) => ({
      body: { chosen: (await proposedContact(ask, services)).map((id) => ({ id })) },
    }),
    elses: { params: { dealId: BOS_DEAL }, body: { chosen: [{ id: 1 }] } },
    malformed: [{ chosen: [] }, { chosen: [{ id: 1, role: 'king' }] }],
  },
  declineProposals: {
    params: { dealId: ANNS_DEAL },
    prepare: async (ask, services) => ({ body: { ids: await proposedContact(ask, services) } }),
    elses: { params: { dealId: BOS_DEAL }, body: { ids: [1] } },
    malformed: [{ ids: [] }, { ids: ['one'] }],
  },
  reopenProposals: {
    params: { dealId: ANNS_DEAL },
    prepare: async (ask, services) => {
      const body = { ids: await proposedContact(ask, services) };
      await ask('POST', `/deals/${ANNS_DEAL}/proposals/decline`, { body });
      return { body };
    },
    elses: { params: { dealId: BOS_DEAL }, body: { ids: [1] } },
    malformed: [{ ids: [] }, { ids: ['one'] }],
  },
  listTemplates: { elses: { none: 'it is about no deal' } },
  previewTemplate: {
    params: { name: 'customer-action-required' },
    query: { locale: 'en' },
    elses: { none: 'it is about no deal' },
  },
};
