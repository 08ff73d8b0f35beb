import { changeContactForm } from '../../../cards/deals/change-contact-form.ts';
import { type MyDraft, myDraftsCard } from '../../../cards/drafts/my-drafts.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import type { IfAcceptedView } from '../../../cards/replies/proposal-row.ts';
import { proposedContactsCard } from '../../../cards/replies/proposed-contacts.ts';
import { repliesListCard } from '../../../cards/replies/replies-list.ts';
import { editConfirm } from '../../../cards/said/edit-confirm.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { FollowUpDue, ProposedContact } from '../../../src/domain/proposed-contact.ts';
import type { DealEvaluation } from '../../../src/domain/verdict.ts';
import { READER } from '../reader.ts';

const FOLLOW_UP: FollowUpDue = {
  template: 'customer-action-required',
  sentBy: 'Ann Lee',
  sentAt: '2026-06-03T09:00:00.000Z',
  days: 7,
};

const PROPOSAL: ProposedContact = {
  id: 1,
  kind: 'add',
  replaces: null,
  role: 'online-administrator',
  name: 'Jane Doe',
  email: 'jane@fabrikam.com',
  foundIn: 'Our online admin is Jane Doe <jane@fabrikam.com>.',
  from: 'cat@fabrikam.com',
  receivedAt: '2026-06-08T10:30:00.000Z',
};

/** As much as an answer can offer, each as long as it can be. */
const LONGEST: readonly ProposedContact[] = Array.from({ length: 25 }, (_, at) => ({
  ...PROPOSAL,
  id: at + 1,
  role: null,
  name: `Ünna ${'Ö'.repeat(70)}`,
  email: `${'p'.repeat(50)}${at}@${'d'.repeat(60)}.${'e'.repeat(60)}.example`,
  foundIn: '界'.repeat(200),
}));

const DRAFT: MyDraft = {
  ...{ dealId: 'EA-2026-0042', customer: 'Contoso', template: 'customer-action-required', proposals: 0 },
  ...{ state: 'drafted', since: '2026-06-10T09:00:00.000Z', link: 'https://outlook.office.com/mail/1' },
};

/** One draft in each state. */
const MY_DRAFTS: readonly MyDraft[] = [
  DRAFT,
  { ...DRAFT, customer: 'Woodgrove Bank', state: 'edited', since: '2026-06-08T09:00:00.000Z' },
  { ...DRAFT, customer: 'Litware', state: 'failed', link: null },
  { ...DRAFT, customer: 'Fabrikam', state: 'replied', proposals: 2 },
  {
    ...DRAFT,
    customer: 'Northwind',
    template: 'follow-up',
    state: 'sent',
    since: '2026-06-01T09:00:00.000Z',
  },
];

/** A replacement, one that asks whom, and a removal. */
function three({ contacts: [first] }: DealEvaluation): readonly ProposedContact[] {
  const { email = '', name = null } = first ?? {};
  return [
    {
      ...{ ...PROPOSAL, id: 3, kind: 'replace', replaces: email },
      foundIn: `Jane Doe <jane@fabrikam.com> takes over from ${name ?? email}.`,
    },
    {
      ...{ ...PROPOSAL, id: 4, kind: 'replace', name: null, email: 'mia@fabrikam.com' },
      foundIn: 'Our online admin is now mia@fabrikam.com.',
    },
    { ...PROPOSAL, id: 5, kind: 'remove', name, email, foundIn: `${name ?? email} no longer works here.` },
  ];
}

function whatTheyChange(before: DealEvaluation) {
  const [first, ...others] = before.contacts;
  if (!first) throw new Error('the sample deal has contacts');
  const jane = { ...first, role: PROPOSAL.role ?? first.role, name: PROPOSAL.name, email: PROPOSAL.email };
  const came = { ...jane, verdict: 'unverified', findings: [] } as const;
  const after: DealEvaluation = { ...before, verdict: 'unverified', contacts: [came, ...others] };
  const nobody: IfAcceptedView = { among: [], whom: null, isOpen: false, after };
  return {
    each: new Map<number, IfAcceptedView>([
      [1, nobody],
      [2, { ...nobody, isOpen: true, after: null }],
      [3, { ...nobody, among: [first], whom: first.email }],
      [4, { among: [first, ...others], whom: null, isOpen: true, after: null }],
      [5, { ...nobody, after: { ...before, contacts: others } }],
    ]),
    all: after,
  };
}

/** One card of each kind that answers bring, by name. */
export function replyCards(
  deals: readonly { readonly deal: Deal; readonly evaluation: DealEvaluation }[],
): ReadonlyMap<string, AdaptiveCard> {
  const { deal, evaluation } = deals[0] ?? {};
  if (!deal || !evaluation) throw new Error('the sample book has deals');
  const changes = whatTheyChange(evaluation);
  const view = {
    ...{ deal, followUp: null, from: 0, chosen: new Map(), notices: [], reader: READER },
    ...{ before: evaluation, ifAccepted: changes },
  };
  const rows = deals.map((one, at) => ({
    ...one,
    proposed: at % 3,
    followUp: at % 3 === 0 ? FOLLOW_UP : null,
  }));
  const two = [
    PROPOSAL,
    {
      ...PROPOSAL,
      ...{ id: 2, role: null, name: null, email: 'mia@fabrikam.com' },
      foundIn: 'Write to mia@fabrikam.com as well.',
    },
  ];
  return new Map([
    ['proposed contacts', proposedContactsCard({ ...view, proposals: two })],
    [
      'proposed contacts, replaced and removed',
      proposedContactsCard({ ...view, proposals: three(evaluation) }),
    ],
    [
      'proposed contacts, refused',
      proposedContactsCard({
        ...view,
        proposals: two,
        chosen: new Map([[1, 'notices-contact']]),
        notices: ['Nothing is changed yet. Choose the role of mia@fabrikam.com.'],
      }),
    ],
    ['proposed contacts, long', proposedContactsCard({ ...view, proposals: LONGEST, followUp: FOLLOW_UP })],
    ['proposed contacts, last page', proposedContactsCard({ ...view, proposals: LONGEST, from: 24 })],
    [
      'replace a contact, form',
      changeContactForm({
        ...{ deal, contact: evaluation.contacts[0] ?? { ...PROPOSAL, role: 'online-administrator' } },
        ...{ filled: { email: '', name: null }, back: { dealId: deal.dealId }, notices: [] },
      }),
    ],
    [
      'replace a contact, confirmed',
      editConfirm({
        ...{ deal, title: 'Replace a contact?', button: 'Replace', data: {}, back: { dealId: deal.dealId } },
        lines: [`Online Administrator: ${evaluation.contacts[0]?.email} → jane@fabrikam.com`],
        change: { before: evaluation, after: changes.all, role: 'online-administrator' },
      }),
    ],
    ['my drafts', myDraftsCard({ drafts: MY_DRAFTS, isPart: false, batches: [], from: 0, reader: READER })],
    ['follow-up', proposedContactsCard({ ...view, proposals: [], followUp: FOLLOW_UP })],
    ['replies', repliesListCard({ deals: rows, askerOnly: 1, from: 0 })],
  ]);
}
