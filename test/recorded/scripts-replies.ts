import type { Services } from '../../src/services.ts';
import type { Row } from '../support/bot/bot-deals.ts';
import { answered, draftOf } from '../support/replies/proposals.ts';
import { PEOPLE } from './book.ts';
import { presses, type Script, types } from './script.ts';

/** Two customers have answered, one of them with a list; a third one has not. */
async function lettersOut({ db }: Services): Promise<void> {
  await answered(
    db,
    'EA-2026-0101',
    [
      {
        role: 'online-administrator',
        email: 'jane.doe@contoso.com',
        name: 'Jane Doe',
        foundIn: 'Our online admin is Jane Doe <jane.doe@contoso.com>.',
      },
      { role: null, email: 'mia.holt@contoso.com', foundIn: 'Mia (mia.holt@contoso.com) may know more' },
      { role: 'online-service-manager', email: 'old.hand@contoso.com', foundIn: 'OSM: old.hand@contoso.com' },
    ],
    { from: 'cara.lane@contoso.com' },
  );
  const many = Array.from({ length: 12 }, (_, at) => ({
    role: null,
    email: `p${at + 1}@fabrikam.com`,
    foundIn: `p${at + 1}@fabrikam.com`,
  }));
  await answered(db, 'EA-2026-0103', many, { messageId: 'message-2', from: 'fay.lind@fabrikam.com' });
  await draftOf(db, 'EAS-2026-0104', { made_by: PEOPLE.Ann.name });
}

/** More deals with a letter that nobody has answered than a page has. */
const SILENT_BOOK: readonly Row[] = Array.from({ length: 22 }, (_, at) => ({
  deal_id: `EA-2026-06${String(at + 1).padStart(2, '0')}`,
  customer: `Silent ${at + 1}`,
  ae_email: PEOPLE.Ann.email,
  pdm_email: PEOPLE.Pat.email,
  close_date: `2026-07-${String(at + 1).padStart(2, '0')}`,
  contact_role: 'NTC',
  contact_email: `nora@silent${at + 1}.example`,
}));

/** A customer has answered that somebody takes over. */
async function handedOver({ db }: Services): Promise<void> {
  await answered(
    db,
    'EA-2026-0101',
    [
      {
        ...{ kind: 'replace', role: 'notices-contact', email: 'jane.doe@contoso.com', name: 'Jane Doe' },
        foundIn: 'Jane Doe <jane.doe@contoso.com> is our new Notices Contact.',
      },
    ],
    { from: 'cara.lane@contoso.com' },
  );
}

/** More letters of Ann's than a page has. */
async function manyOfHers({ db }: Services): Promise<void> {
  for (const { deal_id = '' } of SILENT_BOOK)
    await draftOf(db, deal_id, { sender_id: `person:${PEOPLE.Ann.aadObjectId}` });
}

async function manyLettersOut({ db }: Services): Promise<void> {
  for (const { deal_id = '' } of SILENT_BOOK) await draftOf(db, deal_id, { made_by: PEOPLE.Ann.name });
}

/** Conversations about answers to letters. */
export const REPLY_SCRIPTS: readonly Script[] = [
  {
    name: 'replies',
    cast: ['Ann', 'Pat'],
    fill: lettersOut,
    steps: [
      types('replies'),
      presses('Contoso'),
      presses('Accept all'),
      presses('Decline'),
      presses('Undo'),
      presses('Decline'),
      types('replies contoso'),
      presses('Accept', { fill: { 'role-2': 'notices-contact' } }),
      types('replies contoso'),
      presses('Accept'),
      types('replies contoso'),
      types('replies EA-2026-0103', { by: 'Pat' }),
      presses('More', { by: 'Pat' }),
      types('follow-ups EAS-2026-0104'),
      types('replies EA-2026-0105'),
      types('replies nobody at all'),
    ],
  },
  {
    name: 'contacts-replaced',
    cast: ['Ann', 'Pat'],
    fill: handedOver,
    steps: [
      types('replies EA-2026-0101'),
      presses('Accept'),
      presses('Undo'),
      types('check EA-2026-0101'),
      presses('Replace or remove'),
      presses('Show the change', { fill: { email: 'no address' } }),
      presses('Show the change', { fill: { email: 'mia.holt@contoso.com', name: 'Mia Holt' } }),
      presses('Replace'),
      presses('Undo'),
      presses('Replace or remove'),
      presses('Remove instead'),
      presses('Remove'),
    ],
  },
  {
    name: 'my-drafts-by-pages',
    cast: ['Ann'],
    book: SILENT_BOOK,
    fill: manyOfHers,
    outlook: true,
    only: 'personal',
    steps: [types('drafts'), presses('More'), presses('Previous')],
  },
  {
    name: 'replies-by-pages',
    cast: ['Ann', 'Pat'],
    book: SILENT_BOOK,
    fill: manyLettersOut,
    steps: [types('replies'), presses('More'), presses('Previous')],
  },
];
