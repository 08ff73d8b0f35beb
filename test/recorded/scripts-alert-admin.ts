import { scan } from '../../src/alerts/scan/scan.ts';
import type { Services } from '../../src/services.ts';
import type { Row } from '../support/bot/bot-deals.ts';
import { PEOPLE } from './book.ts';
import { answersOffer, presses, type Script, types } from './script.ts';

/** A dozen deals of as many account executives, each at risk, one of them at once. */
const BOOK: readonly Row[] = Array.from({ length: 12 }, (_, at) => ({
  deal_id: `EA-2026-04${String(at + 1).padStart(2, '0')}`,
  customer: `Customer ${at + 1}`,
  program: 'EA',
  ae_email: at === 0 ? PEOPLE.Ann.email : `ae${at + 1}@account.example`,
  close_date: at === 1 ? '2026-06-12' : '2026-07-11',
}));

/** Some alerts were sent, and of some nobody knows what became of them, or Teams did not take them. */
async function sentOut(services: Services): Promise<void> {
  await scan(services, 'tick');
  const settled = [
    { state: 'sent', reason: null },
    { state: 'in_doubt', reason: 'no answer within 40000 ms' },
    {
      state: 'parked',
      reason: 'Teams answered 403 ForbiddenOperationException: the app is not installed for them.',
    },
    { state: 'parked', reason: 'Teams answered 404: the conversation is gone.' },
  ] as const;
  const rows = await services.db.selectFrom('alerts').select(['id', 'place_key']).orderBy('id').execute();
  for (const [at, change] of settled.entries()) {
    const { id = 0, place_key = '' } = rows[at + 1] ?? {};
    const sent = { delivery: `1.${place_key}`, begun_at: '2026-06-10T12:00:00.000Z', attempts: 1 };
    await services.db
      .updateTable('alerts')
      .set({ ...change, ...sent })
      .where('id', '=', id)
      .execute();
  }
}

const PERSONAL = { only: 'personal' } as const;

/** Conversations about what people set for their alerts, and what admins see to. */
export const ALERT_ADMIN_SCRIPTS: readonly Script[] = [
  {
    name: 'alert-settings',
    cast: ['Ann', 'Pat'],
    book: BOOK,
    fill: (services) => scan(services, 'tick'),
    steps: [
      types('alerts'),
      presses('Save', { ...PERSONAL, fill: { digest: '25:00', otherZone: 'Europe/Olso', backup: 'Pat' } }),
      presses('Save', {
        ...PERSONAL,
        fill: {
          digest: '6:45',
          otherZone: 'Europe/Lisbon',
          quiet: 'own',
          from: '20:00',
          to: '07:00',
          risk: 'high',
          programs: 'EA,SCE',
          backup: PEOPLE.Pat.email,
        },
      }),
      types('my alerts', PERSONAL),
      presses('Save', { ...PERSONAL, fill: { on: 'off' } }),
      presses('Undo', PERSONAL),
      types('ledger'),
      types('stop alerts'),
    ],
  },
  {
    name: 'alerts-for-admins',
    cast: ['Root'],
    book: BOOK,
    steps: [
      types('ledger'),
      types('dry run', { later: 1 }),
      presses('More'),
      presses('Previous'),
      types('scan now', { later: 1 }),
      types('dry run', { later: 1 }),
    ],
  },
  {
    name: 'alerts-ledger',
    cast: ['Root'],
    book: BOOK,
    fill: sentOut,
    steps: [
      types('ledger'),
      presses('It arrived'),
      presses('Drop'),
      presses('Send again'),
      presses('Export'),
      answersOffer('accept', { ...PERSONAL, later: 1 }),
      types('stop alerts'),
      presses('Cancel'),
      presses('Stop alerts'),
      presses('Stop all alerts'),
      types('scan now', { later: 1 }),
      types('ledger'),
      presses('Look again'),
      presses('Resume alerts'),
      types('resume alerts'),
    ],
  },
];
