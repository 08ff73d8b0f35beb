import { wirePayload } from '../../../cards/kit/payload.ts';
import { DRAFT_CREATE, DRAFT_FORM, DRAFTS_START, IMPORT_TAKE, RECORD_SAVE } from '../../../cards/verbs.ts';
import { keepAndPreview } from '../../../src/flows/book/uploads.ts';
import { countDeals } from '../../../src/store/queries/deals/deals.ts';
import { bookOf, type Row } from '../bot/bot-deals.ts';
import { executed, installed, type LooseActivity, message } from '../teams/activities.ts';
import { button } from '../teams/card-text.ts';
import { ANN, type Replicas } from './replicas.ts';

/** They are on every deal, too. */
export const BO_MEMBER = { name: 'Bo Ray', email: 'bo@account.example', aadObjectId: 'oid-bo' };
export const ANN_MEMBER = { name: 'Ann Lee', email: 'ann@account.example', aadObjectId: 'oid-ann' };

function rowOf(number: number, closes: string): Row {
  return {
    deal_id: `D-${number}`,
    customer: `Customer ${number}`,
    cloud_scope: 'commercial',
    close_date: closes,
    ae_email: ANN_MEMBER.email,
    ce_email: BO_MEMBER.email,
    customer_contact_name: 'Cara Lane',
    customer_contact_email: `cara@customer${number}.com`,
    program: 'EA',
    transaction: 'renewal',
    partner: 'Meridian',
    contact_role: 'NTC',
    contact_email: `nora@customer${number}.com`,
  };
}

export const fill = bookOf([
  rowOf(1, '2026-06-20'),
  rowOf(2, '2026-06-20'),
  rowOf(3, '2026-07-20'),
  rowOf(4, '2026-07-20'),
]);

/** What is posted to several bots, and what is to come of it. */
export interface OnceCase {
  readonly what: string;
  /** Whether the person has signed in for their mailbox. */
  readonly signedIn?: boolean;
  /** The activities that say the same thing, each posted to every bot. */
  activities(replicas: Replicas): Promise<readonly LooseActivity[]>;
  /** Counts the effects that are stored. */
  effects(replicas: Replicas): Promise<number>;
  /** The effects there are to be. */
  readonly wanted: number;
  /** New messages there are to be. */
  readonly posts: number;
  /** Cards that answer the requests themselves. */
  readonly cards: number;
}

/** The address of the contact of `D-1`. */
export const EMAIL = 'nora@customer1.com';

/** Each on a deal of its own, so that one after the other may run on one database. Who signs in is signed in then. */
export const ONCE_CASES: readonly OnceCase[] = [
  {
    what: 'a sign-in, which each client of the person brings',
    activities: async (replicas) => {
      await replicas.press(DRAFT_CREATE, await filledDraft(replicas, 'D-2'), 0);
      const value = { id: 'exchange-1', connectionName: 'graph', token: 'sso' };
      return [1, 2].map(() => ({
        ...message('', replicas.where()),
        type: 'invoke',
        name: 'signin/tokenExchange',
        value,
      }));
    },
    effects: async ({ around }) => around.graph.drafts('ann').length,
    ...{ wanted: 1, posts: 1, cards: 0 },
  },
  {
    what: 'a question',
    activities: async (replicas) => [message('check D-1', replicas.where())],
    effects: (replicas) => audited(replicas, 'view'),
    ...{ wanted: 1, posts: 1, cards: 0 },
  },
  {
    what: 'a recorded check',
    activities: async (replicas) => {
      const form = button(await replicas.ask('check D-1'), 'Record checks');
      const { data } = button(await replicas.press(form.verb, form.data), 'Save');
      const filled = { ...data, emails: EMAIL, result: 'valid', day: '2026-06-10' };
      return [executed(RECORD_SAVE, filled, replicas.where())];
    },
    effects: (replicas) => audited(replicas, 'record'),
    ...{ wanted: 1, posts: 0, cards: 1 },
  },
  {
    what: 'a draft',
    signedIn: true,
    activities: async (replicas) => [executed(DRAFT_CREATE, await filledDraft(replicas), replicas.where())],
    effects: async ({ around }) => around.graph.drafts('ann').length,
    ...{ wanted: 1, posts: 0, cards: 1 },
  },
  {
    what: 'drafts for many deals',
    signedIn: true,
    activities: async (replicas) => {
      const plan = await replicas.ask('draft customer for all closing in July');
      return [executed(DRAFTS_START, button(plan, 'Create 2 drafts').data, replicas.where())];
    },
    effects: async ({ around }) => around.graph.drafts('ann').length,
    ...{ wanted: 2, posts: 0, cards: 1 },
  },
  {
    what: 'an import',
    activities: async (replicas) => [executed(IMPORT_TAKE, await uploaded(replicas), replicas.where())],
    effects: async ({ services: { db } }) => countDeals(db),
    ...{ wanted: 1, posts: 0, cards: 1 },
  },
  {
    what: 'an install, which Teams tells of in two activities',
    activities: async (replicas) => installed(replicas.where()),
    effects: async () => 0,
    ...{ wanted: 0, posts: 1, cards: 0 },
  },
];

/** What "Create draft" of the preview of a letter sends. */
export async function filledDraft(replicas: Replicas, dealId = 'D-1'): Promise<object> {
  const { data } = button(await replicas.ask(`check ${dealId}`), 'Write to customer');
  return button(await replicas.press(DRAFT_FORM, data), 'Create draft').data;
}

async function audited({ services: { db } }: Replicas, action: string): Promise<number> {
  const rows = await db.selectFrom('audit').select('action').where('deal_key', '=', 'd-1').execute();
  return rows.filter((row) => row.action === action).length;
}

async function uploaded({ services }: Replicas) {
  const asker = { id: ANN, objectId: 'oid-ann', tenantId: null, name: 'Ann', addresses: [ANN_MEMBER.email] };
  const viewer = { addresses: new Set(asker.addresses), isAdmin: false };
  const viewers = { asker, viewer, audience: [viewer], conversation: 'a:personal', locale: 'en' } as const;
  const bytes = Buffer.from(`deal_id,customer,ae_email\nD-9,Nine,${ANN_MEMBER.email}\n`);
  const kept = await keepAndPreview(services, viewers, { name: 'book.csv', bytes });
  if (kept.kind !== 'preview') throw new Error(JSON.stringify(kept));
  const { id: upload, version } = kept.upload;
  return wirePayload({ upload, previewVersion: version ?? '' });
}
