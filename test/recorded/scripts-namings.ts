import { organisation } from '../../src/domain/people/recorder.ts';
import { importBook } from '../../src/flows/book/import-book.ts';
import type { Services } from '../../src/services.ts';
import { PEOPLE } from './book.ts';
import { drops, presses, type Script, types } from './script.ts';

/** A book of Ann's that names two colleagues. */
const NAMES = [
  'deal_id,customer,program,cloud_scope,close_date,ae_email,ce_email,pdm_email',
  ...Array.from({ length: 12 }, (_, at) => {
    const id = String(at + 1).padStart(2, '0');
    const ce = at === 0 ? PEOPLE.Olly.email : '';
    return `EA-2026-04${id},Lamna ${at + 1},EA,commercial,2026-07-${id},${PEOPLE.Ann.email},${ce},${PEOPLE.Pat.email}`;
  }),
].join('\n');

async function namedByAnn({ db, now }: Services): Promise<void> {
  const { name, email, aadObjectId } = PEOPLE.Ann;
  await importBook({
    db,
    source: (async function* () {
      yield new TextEncoder().encode(NAMES);
    })(),
    importer: organisation(name),
    now,
    onProblem: () => {},
    onDeal: () => {},
    namer: {
      person: { id: '29:ann', objectId: aadObjectId, tenantId: null, name, addresses: [email] },
      addresses: new Set([email]),
    },
  });
}

/** Conversations of people whom a colleague's book names. */
export const NAMING_SCRIPTS: readonly Script[] = [
  {
    name: 'namings',
    cast: ['Ann', 'Pat', 'Olly', 'Root'],
    only: 'personal',
    steps: [
      drops('deals.csv', NAMES),
      presses('Import 12 deals', { later: 1 }),
      types('check EA-2026-0401'),
      presses('Sources'),
      types('my deals', { by: 'Olly' }),
      presses('Not mine', { by: 'Olly' }),
      types('check EA-2026-0401', { by: 'Olly' }),
      presses('Take it', { by: 'Olly' }),
      presses('Show my deals', { by: 'Olly' }),
      types('at risk', { by: 'Pat' }),
      types('my deals', { by: 'Pat' }),
      presses('Show', { by: 'Pat' }),
      presses('More', { by: 'Pat' }),
      presses('Not mine', { by: 'Pat' }),
      presses('Undo', { by: 'Pat' }),
      presses('Take them', { by: 'Pat' }),
      types('my deals', { by: 'Pat' }),
      types('audit EA-2026-0401', { by: 'Root' }),
    ],
  },
  {
    name: 'namings-before-others',
    cast: ['Pat', 'Ann', 'Olly'],
    only: 'shared',
    fill: namedByAnn,
    steps: [types('check EA-2026-0401'), types('my deals'), presses('Show it to me alone')],
  },
];
