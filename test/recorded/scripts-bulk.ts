import type { Services } from '../../src/services.ts';
import { insertBatch } from '../../src/store/queries/drafts/batches.ts';
import type { Row } from '../support/bot/bot-deals.ts';
import { PEOPLE } from './book.ts';
import { outlook, presses, type Script, types } from './script.ts';

const PERSONAL = { only: 'personal' } as const;
const MADE = { only: 'personal', later: 1 } as const;

/** More deals than a confirmation shows at once, one of them without a recipient. */
const BULK_BOOK: readonly Row[] = Array.from({ length: 14 }, (_, at) => {
  const name = `wingtip${at + 1}`;
  return {
    deal_id: `EA-2026-04${String(at + 1).padStart(2, '0')}`,
    customer: `Wingtip ${at + 1}`,
    customer_domain: `${name}.example`,
    ...(at === 2
      ? {}
      : { customer_contact_name: `Wim ${at + 1}`, customer_contact_email: `wim@${name}.example` }),
    ae_email: PEOPLE.Ann.email,
    pdm_email: PEOPLE.Pat.email,
    program: 'EA',
    transaction: 'renewal',
    cloud_scope: 'commercial',
    close_date: `2026-06-${12 + at}`,
    contact_role: 'NTC',
    contact_name: `Nora ${at + 1}`,
    contact_email: `nora@${name}.example`,
  };
});

/** More batches of Ann's than a page of their list has, the last of them to be finished. */
async function manyBatches({ db }: Services): Promise<void> {
  for (let at = 0; at < 12; at += 1) {
    const hour = String(at + 1).padStart(2, '0');
    await insertBatch(
      db,
      {
        id: `00000000-0000-4000-8000-0000000000${hour}`,
        by_id: `person:${PEOPLE.Ann.aadObjectId}`,
        template: 'customer-action-required',
        state: at === 11 ? 'open' : 'done',
        made_at: `2026-06-09T${hour}:00:00.000Z`,
        changed_at: `2026-06-09T${hour}:30:00.000Z`,
        runs: 1,
        lease_until: null,
        asker: null,
      },
      [{ deal_id: 'EA-2026-0401', to_address: 'wim@wingtip1.example' }],
    );
  }
}

/** Drafts for many deals at once. */
export const BULK_SCRIPTS: readonly Script[] = [
  {
    name: 'drafts-for-many',
    cast: ['Ann', 'Pat'],
    book: BULK_BOOK,
    outlook: true,
    steps: [
      types('drafts'),
      types('draft customer for all at risk by pdm'),
      types('draft customer for all at risk in June'),
      presses('More', PERSONAL),
      presses('Previous', PERSONAL),
      presses('Cancel', PERSONAL),
      types('draft customer for all at risk in June', PERSONAL),
      outlook('refuses', PERSONAL),
      presses('Create 13 drafts', MADE),
      types('drafts', PERSONAL),
      presses('Resume', MADE),
      presses('More', PERSONAL),
      presses('Wingtip 14 · EA-2026-0414', PERSONAL),
      types('draft customer for wingtip 3', PERSONAL),
      { kind: 'wait', hours: 1 },
      types('draft admin for my deals this week', PERSONAL),
      outlook('refuses', PERSONAL),
      presses('Create 2 drafts', MADE),
      presses('Cancel', PERSONAL),
      types('drafts', PERSONAL),
      presses('2 drafts', PERSONAL),
    ],
  },
  {
    name: 'drafts-for-many-on-one-machine',
    cast: ['Ann'],
    book: BULK_BOOK,
    local: true,
    only: 'personal',
    steps: [types('draft customer for all this week'), presses('Create 2 drafts', MADE)],
  },
  {
    name: 'drafts-listed-by-pages',
    cast: ['Ann'],
    book: BULK_BOOK,
    fill: manyBatches,
    outlook: true,
    only: 'personal',
    steps: [types('drafts'), presses('More'), presses('Previous')],
  },
];
