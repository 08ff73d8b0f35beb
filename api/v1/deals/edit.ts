import { z } from 'zod';
import { ROLE_IDS, STAGES } from '../../../src/domain/ids.ts';
import { editDeal, undoEdit } from '../../../src/flows/deals/edit-deal.ts';
import type { DealEdit, EditableField } from '../../../src/flows/deals/edits/deal-edit.ts';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import { type Call, route } from '../route.ts';
import { EditedSchema, editedReply } from './edited.ts';
import { DealParams } from './get-deal.ts';
import { contentVersionIn } from './versions.ts';

const NAMING =
  'Whom you put on the team is only named until they take the deal, unless you are an admin, or name yourself.';

const FieldsSchema = z
  .strictObject({
    closeDate: z.iso.date().nullable(),
    effectiveDate: z.iso.date().nullable(),
    packageCreated: z.iso.date().nullable(),
    cocpRequestedAt: z.iso.date().nullable(),
    aeEmail: z.string().max(320).nullable(),
    ceEmail: z.string().max(320).nullable(),
    pdmEmail: z.string().max(320).nullable(),
    stage: z.enum(STAGES),
  } satisfies Record<Exclude<EditableField, 'cloudScope'>, z.ZodType>)
  .partial()
  .meta({ id: 'DealFields', description: 'What is left out stays as it is; null clears it.' });

const ContactBody = z
  .strictObject({
    role: z.enum(ROLE_IDS),
    email: z.string().max(400),
    name: z.string().max(400).nullable().default(null),
  })
  .meta({ id: 'NewContact' });

const ContactParams = DealParams.extend({ role: z.enum(ROLE_IDS), email: z.string().min(1).max(1000) });

export const patchDeal = route({
  method: 'PATCH',
  path: '/deals/:dealId',
  id: 'editDeal',
  tag: 'deals',
  summary: 'Change the days, the team or the stage of a deal',
  description: NAMING,
  params: DealParams,
  body: FieldsSchema,
  answer: EditedSchema,
  hasVersion: true,
  needsVersion: true,
  findsWhatWasDone: true,
  run: (call) => {
    const stated = Object.entries(call.body).filter(([, value]) => value !== undefined);
    return edited(call, { kind: 'set-fields', fields: Object.fromEntries(stated) });
  },
});

export const addContact = route({
  method: 'POST',
  path: '/deals/:dealId/contacts',
  id: 'addContact',
  tag: 'contacts',
  summary: 'Add a contact to a deal',
  params: DealParams,
  body: ContactBody,
  answer: EditedSchema,
  hasVersion: true,
  needsVersion: true,
  findsWhatWasDone: true,
  run: (call) => edited(call, { kind: 'add-contact', contact: call.body }),
});

export const replaceContact = route({
  method: 'PUT',
  path: '/deals/:dealId/contacts/:role/:email',
  id: 'replaceContact',
  tag: 'contacts',
  summary: 'Put another contact in the place of one, or rename it',
  params: ContactParams,
  body: ContactBody,
  answer: EditedSchema,
  hasVersion: true,
  needsVersion: true,
  run: (call) => {
    const { role, email } = call.params;
    return edited(call, { kind: 'replace-contact', replaced: { role, email }, contact: call.body });
  },
});

export const removeContact = route({
  method: 'DELETE',
  path: '/deals/:dealId/contacts/:role/:email',
  id: 'removeContact',
  tag: 'contacts',
  summary: 'Remove a contact from a deal',
  description: 'What was checked about the address stays.',
  params: ContactParams,
  answer: EditedSchema,
  hasVersion: true,
  needsVersion: true,
  run: (call) => {
    const { role, email } = call.params;
    return edited(call, { kind: 'remove-contact', removed: { role, email } });
  },
});

export const undoDealEdit = route({
  method: 'POST',
  path: '/deals/:dealId/edits/:edit/undo',
  id: 'undoDealEdit',
  tag: 'deals',
  summary: 'Undo a change of a deal',
  description:
    'For ten minutes; refused once somebody has changed the same again. It is a change itself, and can be undone.',
  params: DealParams.extend({ edit: z.string().min(1).max(100) }),
  answer: EditedSchema,
  hasVersion: true,
  run: async ({ services, viewers, params }) =>
    editedReply(
      params.dealId,
      await undoEdit(services, viewers, { ...params }),
      readerOf(viewers, services.now()),
    ),
});

async function edited(
  { services, viewers, params: { dealId }, ifMatch }: Call<{ readonly dealId: string }, unknown, unknown>,
  edit: DealEdit,
) {
  const expected = contentVersionIn(ifMatch);
  const outcome = await editDeal(services, viewers, { dealId, edit, expected });
  return editedReply(dealId, outcome, readerOf(viewers, services.now()));
}
