import { z } from 'zod';
import {
  addToDesk,
  type DeskChange,
  type DeskEntry,
  deskSubject,
  removeEntry,
  restoreEntry,
  seeDesk,
  seePartnerDesks,
} from '../../../src/flows/deals/desks.ts';
import type { Services } from '../../../src/services.ts';
import { noSuchDeal, Problem, refusedFields } from '../problem.ts';
import { route } from '../route.ts';

const text = z.string();
const dealId = text.min(1).max(500);
const partner = text.trim().min(1).max(300);

const EntrySchema = z
  .object({
    id: text,
    partner: text.nullable().describe('The partner whose deals they see; null for one deal.'),
    address: text,
    addedAt: z.iso.datetime(),
    addedBy: text,
  })
  .meta({ id: 'DeskEntry', description: 'An address that an admin has added to a desk.' });

const ChangeSchema = z
  .object({ entry: EntrySchema, isNew: z.boolean().describe('Whether it was otherwise before.') })
  .meta({ id: 'DeskChange' });

export const listDesks = route({
  method: 'GET',
  path: '/desks',
  id: 'listDesks',
  tag: 'desk',
  summary: 'Who was added to the desk of a deal, or of a partner; for admins',
  description: 'Without either, those of all partners.',
  adminsOnly: 'desks',
  query: z.object({ dealId: dealId.optional(), partner: partner.optional() }),
  answer: z.object({ items: z.array(EntrySchema) }),
  run: async ({ services, query }) => {
    const { db } = services;
    const isOfAll = query.dealId === undefined && query.partner === undefined;
    const entries = isOfAll ? await seePartnerDesks(db) : await seeDesk(db, await subjectOf(services, query));
    return { body: { items: entries.map(entryBody) } };
  },
});

export const addDesk = route({
  method: 'POST',
  path: '/desks',
  id: 'addDesk',
  tag: 'desk',
  summary: 'Add an address to the desk of a deal, or of a partner and so of all its deals; for admins',
  description:
    'Whoever signs in with the address sees the deals as the desk of their partner: `getDeskDeal`. Undone by `removeDesk`.',
  adminsOnly: 'desks',
  body: z
    .strictObject({ dealId: dealId.optional(), partner: partner.optional(), address: text.min(3).max(320) })
    .refine((body) => (body.dealId === undefined) !== (body.partner === undefined), {
      message: 'a deal or a partner, and not both',
      path: ['dealId'],
    })
    .meta({ id: 'NewDeskEntry' }),
  status: 201,
  answer: ChangeSchema,
  run: async ({ services, viewers, body, writeId }) => {
    const subject = await subjectOf(services, body);
    const change = await addToDesk(services, viewers, subject, { address: body.address, id: writeId });
    if (change.kind === 'no-address')
      throw refusedFields([
        { field: 'address', why: 'This is no address. Of a guest, give the one they were invited with.' },
      ]);
    return { body: changeBody(change) };
  },
});

const DESK = z.object({ desk: text.min(1).max(100) });

export const removeDesk = route({
  method: 'DELETE',
  path: '/desks/:desk',
  id: 'removeDesk',
  tag: 'desk',
  summary: 'Remove an address from a desk; for admins',
  description: 'What they recorded counts there no more. Undone by `restoreDesk`.',
  adminsOnly: 'desks',
  params: DESK,
  answer: ChangeSchema,
  run: async ({ services, viewers, params: { desk } }) => ({
    body: changeBody(await removeEntry(services, viewers, desk)),
  }),
});

export const restoreDesk = route({
  method: 'POST',
  path: '/desks/:desk/restore',
  id: 'restoreDesk',
  findsWhatWasDone: true,
  tag: 'desk',
  summary: 'Put a removed address back on its desk; for admins',
  adminsOnly: 'desks',
  params: DESK,
  answer: ChangeSchema,
  run: async ({ services, viewers, params: { desk } }) => ({
    body: changeBody(await restoreEntry(services, viewers, desk)),
  }),
});

async function subjectOf(
  { db }: Services,
  asked: { readonly dealId?: string | undefined; readonly partner?: string | undefined },
) {
  if (asked.dealId !== undefined) {
    const subject = await deskSubject(db, { dealId: asked.dealId });
    if (!subject) throw noSuchDeal(asked.dealId);
    return subject;
  }
  const subject = await deskSubject(db, { partner: asked.partner ?? '' });
  if (subject) return subject;
  throw refusedFields([{ field: 'partner', why: 'No deal in the book is of a partner called that.' }]);
}

function changeBody(change: DeskChange): z.input<typeof ChangeSchema> {
  if (!('entry' in change) || change.entry === null)
    throw new Problem('not-found', 'No address was added to a desk under this id.');
  return { entry: entryBody(change.entry), isNew: change.kind !== 'unchanged' };
}

function entryBody({ addedAt, ...entry }: DeskEntry): z.input<typeof EntrySchema> {
  return { ...entry, addedAt: new Date(addedAt).toISOString() };
}
