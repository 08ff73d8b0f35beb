import {
  ANN,
  ANNS_DEAL,
  type Ask,
  BOS_DEAL,
  type Prepared,
  type RouteCases,
  statedVersion,
} from '../route-case.ts';

const ANNS = { params: { dealId: ANNS_DEAL } };
const BOS = { params: { dealId: BOS_DEAL } };
const CLEO = { role: 'notices-contact', email: 'cleo@acme.example' } as const;

const CHECK = {
  method: 'vl-central',
  emails: ['cleo@acme.example'],
  result: 'valid',
  day: '2026-06-08',
  form: 'form-of-the-case',
};

/** States the version of Ann's deal. */
async function versionOfAnns(ask: Ask): Promise<Prepared> {
  const { headers } = await ask('GET', `/deals/${ANNS_DEAL}`);
  return { ifMatch: statedVersion({ headers }) };
}

const OF_THE_ASKER = { none: 'it is about what names whoever asks: test/api/v1/deals/namings.test.ts' };
const NAMED_BY = { by: ['person:bo'], told: '2026-06-10T08:00:00.000Z' };
const NO_ANSWERS = [{ by: [], told: NAMED_BY.told }, { by: ['person:bo'] }, { ...NAMED_BY, told: 'now' }];

/** Of deals, their contacts, evidence and cards. */
export const DEAL_CASES: RouteCases = {
  getNamings: { elses: OF_THE_ASKER },
  takeNamings: { body: NAMED_BY, elses: OF_THE_ASKER, malformed: NO_ANSWERS },
  declineNamings: { body: NAMED_BY, elses: OF_THE_ASKER, malformed: NO_ANSWERS },
  undoNamings: {
    body: { decisions: ['0f8fad5b-d9cb-469f-a165-70867728950e'] },
    elses: OF_THE_ASKER,
    malformed: [{ decisions: [] }, { decisions: ['mine'] }],
  },
  getDeal: { ...ANNS, elses: BOS },
  getDealTimeline: { ...ANNS, query: { size: '5' }, elses: BOS },
  editDeal: {
    ...ANNS,
    body: { closeDate: '2026-07-15', pdmEmail: null },
    prepare: versionOfAnns,
    elses: BOS,
    malformed: [{ closeDate: '2026-02-30' }, { closeDate: 7 }, { customer: 'Mine' }],
  },
  undoDealEdit: {
    ...ANNS,
    prepare: async (ask) => {
      const version = await versionOfAnns(ask);
      const edited = await ask('PATCH', `/deals/${ANNS_DEAL}`, { ...version, body: { closeDate: null } });
      return { params: { edit: (edited.body as { edit: string }).edit } };
    },
    elses: BOS,
  },
  addContact: {
    ...ANNS,
    body: { role: 'online-administrator', email: 'otto@acme.example', name: 'Otto' },
    prepare: versionOfAnns,
    elses: BOS,
    malformed: [{ role: 'boss', email: 'otto@acme.example' }, { role: 'bill-to' }],
  },
  replaceContact: {
    params: { ...ANNS.params, ...CLEO },
    body: { role: 'notices-contact', email: 'nina@acme.example' },
    prepare: versionOfAnns,
    elses: { params: { dealId: BOS_DEAL, ...CLEO, email: 'dora@borealis.example' } },
    malformed: [{ email: 'nina@acme.example' }],
  },
  removeContact: {
    params: { ...ANNS.params, ...CLEO },
    prepare: versionOfAnns,
    elses: { params: { dealId: BOS_DEAL, ...CLEO, email: 'dora@borealis.example' } },
  },
  getDealEvidence: { ...ANNS, elses: BOS },
  recordEvidence: {
    ...ANNS,
    body: CHECK,
    elses: BOS,
    malformed: [{ method: 'directory', emails: ['cleo@acme.example'], result: 'gcc', day: '2026-06-08' }],
  },
  undoCheck: {
    ...ANNS,
    prepare: async (ask) => {
      const { body } = await ask('POST', `/deals/${ANNS_DEAL}/evidence`, { body: CHECK });
      return { params: { check: (body as { check: string }).check } };
    },
    elses: { params: { dealId: BOS_DEAL, check: 'any' } },
  },
  getDealCard: { ...ANNS, elses: BOS },
  pressButton: {
    body: { verb: 'deal.show', data: { dealId: ANNS_DEAL } },
    elses: { body: { verb: 'deal.show', data: { dealId: BOS_DEAL } } },
    malformed: [{ data: {} }, { verb: 'deal.show', data: 'text' }],
  },
  listDeals: {
    query: { limit: '10', verdict: 'unverified' },
    elses: { none: 'whose deals are listed: test/api/v1/deals/list.test.ts' },
  },
  countDeals: { elses: { none: 'whose deals are counted: test/api/v1/deals/list.test.ts' } },
  exportDeals: { elses: { none: 'whose deals are exported: test/api/v1/deals/list.test.ts' } },
  dealChoices: { elses: { none: 'whose programs are told: test/api/v1/deals/list.test.ts' } },
  assignDeals: {
    body: { dealIds: [ANNS_DEAL], ce: ANN },
    elses: { body: { dealIds: [BOS_DEAL], ce: ANN } },
    malformed: [{ dealIds: [ANNS_DEAL] }, { dealIds: [], ce: ANN }, { dealIds: [ANNS_DEAL], manager: ANN }],
  },
  undoAssignment: {
    prepare: async (ask) => {
      const { body } = await ask('POST', '/deals/assign', { body: { dealIds: [ANNS_DEAL], ce: ANN } });
      const { items } = body as {
        readonly items: readonly { readonly dealId: string; readonly edit: string }[];
      };
      return { body: { edits: items.map(({ dealId, edit }) => ({ dealId, edit })) } };
    },
    elses: { body: { edits: [{ dealId: BOS_DEAL, edit: 'any' }] } },
  },
};
