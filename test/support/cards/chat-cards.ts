import { auditCard } from '../../../cards/audit/audit-log.ts';
import { importPreviewCard } from '../../../cards/book/import-preview.ts';
import { storedCard } from '../../../cards/common/file-stored.ts';
import { askerOnlyCard } from '../../../cards/common/private-answer.ts';
import { playbookCard } from '../../../cards/deals/playbook.ts';
import { addressesCard } from '../../../cards/evidence/address-check.ts';
import { addressEvidenceCard, evidenceTrailCard } from '../../../cards/evidence/evidence-trail.ts';
import { recordForm } from '../../../cards/evidence/record-check-form.ts';
import { guidanceCard, topicsCard } from '../../../cards/guidance/answer.ts';
import { notAskedCard } from '../../../cards/guidance/not-asked.ts';
import { type UnansweredView, unansweredCard } from '../../../cards/guidance/unanswered.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { addressKey } from '../../../src/domain/address.ts';
import { dayNumber } from '../../../src/domain/day.ts';
import { type CloudScopeId, RECORDABLE_METHODS } from '../../../src/domain/ids.ts';
import type { LookUpFacts } from '../../../src/domain/look-up.ts';
import type { TrailPiece } from '../../../src/domain/trail.ts';
import { searchGuidance } from '../../../src/guidance/search.ts';
import { PLAYBOOKS } from '../../../src/playbooks/index.ts';
import { PLAYBOOK_IDS } from '../../../src/playbooks/playbook.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { evaluateContact } from '../../../src/rules/evaluate-contact.ts';
import { speakingStanding } from '../../../src/rules/evidence-standing.ts';
import { READER } from '../reader.ts';
import { draftCards } from './draft-cards.ts';
import { namingCards } from './naming-cards.ts';
import { replyCards } from './reply-cards.ts';
import type { sampleDeals } from './sample-cards.ts';

type SampleDeal = Awaited<ReturnType<typeof sampleDeals>>[number];

const DAY = '2026-06-10';
const AT = `${DAY}T12:00:00.000Z`;

/** One card of each kind that forms, playbooks, trails and files bring, by name. */
export function chatCards(deals: readonly SampleDeal[]): ReadonlyMap<string, AdaptiveCard> {
  const cards = new Map<string, AdaptiveCard>();
  const [deal] = deals;
  if (!deal) throw new Error('the sample book has deals');
  for (const method of RECORDABLE_METHODS) {
    const view = {
      ...deal,
      dealVersion: 'm',
      method,
      form: 'form-1',
      today: DAY,
      from: 0,
      isDealCard: true,
      email: null,
      confirm: null,
    };
    cards.set(`form ${method}`, recordForm({ ...view, filled: null, notices: [] }));
    const filled = { emails: [], result: '', day: '2026-02-30', portal: '', note: 'What I saw' };
    const errors = [
      { field: 'emails', why: 'Not recorded yet. Choose whose address was checked.' },
      { field: 'result', why: 'Choose what came out.' },
      { field: 'day', why: 'Give the day of the check as a date.' },
    ] as const;
    cards.set(`form ${method}, refused`, recordForm({ ...view, filled, errors, notices: [] }));
    const email = deal.evaluation.contacts[0]?.email ?? '';
    cards.set(`form ${method}, of one`, recordForm({ ...view, email, filled: null, notices: [] }));
    const asked = [
      'Not recorded yet: it says no.',
      'ann@contoso.com: VL Central: no WSA, Tue 9 Jun, by Bea.',
    ];
    cards.set(
      `form ${method}, to confirm`,
      recordForm({ ...view, filled, notices: asked, confirm: 'digest' }),
    );
  }
  cards.set('evidence', evidenceTrailCard({ ...deal, trail: trailOf(deal), from: 0, reader: READER }));
  for (const address of trailOf(deal).slice(0, 1))
    cards.set(
      'evidence of one address',
      addressEvidenceCard({ deal: deal.deal, address, from: 0, reader: READER }),
    );
  cards.set('asker only', askerOnlyCard('check EA-2026-0042'));
  const row = {
    at: AT,
    who: 'Ann Lee',
    address: 'ann.lee@adatum.com',
    detail: { code: 'deal-seen' },
  } as const;
  const rows = [
    row,
    {
      ...row,
      action: 'refuse' as const,
      who: 'Cy Moreno',
      address: 'cy.moreno@adatum.com',
      detail: { code: 'not-on-deal' } as const,
    },
  ];
  const logged = rows.map((one) => ({ action: 'view' as const, ...one }));
  cards.set(
    'audit',
    auditCard({ reader: READER, dealId: deal.deal.dealId, rows: logged, from: 20, hasMore: true }),
  );
  cards.set('import', importPreviewCard({ ...PREVIEW, reader: READER, previewVersion: 'v' }));
  cards.set('stored', storedCard('deals-2026-06-10.csv', 'https://contoso-my.sharepoint.com/x'));
  for (const scope of ['gcc-high', 'unknown'] as const)
    cards.set(
      `addresses ${scope}`,
      addressesCard({ ...ADDRESSES, reader: READER, scope, contacts: judgedIn(scope, deal) }),
    );
  cards.set('topics', topicsCard());
  for (const question of [
    'which roles need a WSA?',
    'commercial WSA for GCC?',
    'customer refuses to create an account',
    'what is the weather in Paris',
    'zzyzx',
  ])
    cards.set(`ask ${question}`, guidanceCard(searchGuidance(question), question));
  cards.set('not what was asked', notAskedCard('which roles need a WSA?', 'q-1'));
  cards.set('asked in vain', unansweredCard({ ...IN_VAIN, reader: READER }));
  cards.set('asked in vain, nothing', unansweredCard({ rows: [], from: 0, hasMore: false, reader: READER }));
  for (const [name, card] of draftCards(deals)) cards.set(name, card);
  for (const [name, card] of replyCards(deals)) cards.set(name, card);
  for (const [name, card] of namingCards(deals)) cards.set(name, card);
  for (const id of PLAYBOOK_IDS) {
    const fits = deals.find(({ deal: { transaction, submission } }) =>
      id === 'cocp' ? transaction === 'cocp' : id === 'form' ? submission === 'manual-form' : true,
    );
    if (!fits) throw new Error(`no deal of the sample book for ${id}`);
    const playbook = PLAYBOOKS[id]({ ...fits, day: DAY, reader: READER });
    cards.set(`playbook ${id}`, playbookCard({ ...fits, playbook, reader: READER }));
  }
  return cards;
}

/** The contacts of a deal as addresses alone, with what was recorded of them as though in another scope. */
function judgedIn(cloudScope: CloudScopeId, { evaluation }: SampleDeal) {
  return evaluation.contacts.map(({ email, evidence }) => {
    const { vlCentral, signIn, customer, stale, directory } = evidence;
    const kept = [vlCentral, signIn, customer, stale, directory].filter((piece) => piece !== null);
    const pieces = cloudScope === 'unknown' ? kept.filter(({ method }) => method === 'directory') : kept;
    return evaluateContact(
      { role: 'notices-contact', name: null, email },
      { cloudScope, customerDomains: [] },
      'mandatory',
      new Map([[addressKey(email), pieces]]),
      dayNumber(DAY),
      DEFAULT_THRESHOLDS.freshDays,
    );
  });
}
const ASKED_AT = {
  first_at: '2026-06-01T08:00:00.000Z',
  last_at: '2026-06-09T08:00:00.000Z',
  cleared_at: null,
};
const IN_VAIN: Omit<UnansweredView, 'reader'> = {
  rows: [
    {
      id: 'q-1',
      question: 'is an E5 cheaper',
      why: 'outside',
      shown: 'prices',
      place: 'chat',
      times: 12,
      ...ASKED_AT,
    },
    {
      ...{ id: 'q-2', question: 'can my dog be the notices contact', why: 'not-asked' },
      ...{ shown: 'notices-contact', place: 'group', times: 2, ...ASKED_AT },
    },
    { id: 'q-3', question: 'zzyzx', why: 'none', shown: null, place: 'page', times: 1, ...ASKED_AT },
  ],
  ...{ from: 0, hasMore: true, notices: ['Cleared: how do I bake bread'] },
  undo: { verb: 'unanswered.undo', data: { question: 'q-4', from: 0 } },
};

const LOOKED_UP: LookUpFacts = {
  reason: 'Both agree.',
  answers: [
    { service: 'worldwide', kind: 'found', cloud: 'commercial', tenantId: '1234', tenantName: null },
    { service: 'usGovernment', kind: 'unknown', cloud: null, tenantId: null, tenantName: null },
    { service: 'graph', kind: 'silent', cloud: null, tenantId: null, tenantName: null },
  ],
};

function trailOf({ evaluation }: SampleDeal) {
  return evaluation.contacts.map((contact) => ({
    email: contact.email,
    roles: [contact.role],
    pieces: Object.values(contact.evidence)
      .filter((piece) => piece !== null)
      .map(
        (piece): TrailPiece => ({
          ...piece,
          note: 'The message was green',
          recordedAt: AT,
          recordedBy: 'import:sample',
          claimedBy: piece.method === 'directory' ? null : 'Ann Lee',
          lookUp: piece.method === 'directory' ? LOOKED_UP : null,
          standing:
            piece === contact.evidence.stale
              ? 'withdrawn'
              : (speakingStanding(piece, contact) ?? 'superseded'),
          withdrawn:
            piece === contact.evidence.stale ? { by: 'Ann Lee', at: '2026-06-10T12:00:00.000Z' } : null,
        }),
      ),
  }));
}

const ADDRESSES = {
  notAScope: null,
  askerOnly: 1,
  asOf: DAY,
  leftOut: [],
  unread: ['bob(at)contoso'],
  lookUps: [{ domain: 'contoso.com', remarks: [], facts: { reason: 'Both agree.', answers: [] } }],
} as const;

const PREVIEW = {
  fileName: 'deals.xlsx',
  upload: '00000000-0000-4000-8000-000000000000',
  counts: { new: 1, changed: 24, unchanged: 310, refused: 2 },
  errors: 2,
  warnings: 1,
  problems: [
    {
      severity: 'error',
      line: 14,
      column: 'close_date',
      message: 'expected a date (YYYY-MM-DD) or an ISO 8601 instant with its offset, not "soon"',
    },
    { severity: 'warning', line: 1, column: 'colour', message: 'this column is not known and is left out' },
  ],
  added: [{ dealId: 'EA-2026-0900', customer: 'Contoso', changes: [] }],
  changed: [
    {
      dealId: 'EA-2026-0042',
      customer: 'Litware, Inc.',
      changes: ['close_date: 2026-06-30 → 2026-07-15', '1 new check'],
    },
  ],
  refused: [
    { dealId: 'EA-2026-0777', customer: 'Fabrikam', changes: ['you are not AE, CE or PDM of this deal'] },
  ],
  asLastTime: [{ heading: 'Account', column: 'customer' }],
  dates: null,
  sheet: null,
  sheetNames: {},
  asksColumns: true,
} as const;
