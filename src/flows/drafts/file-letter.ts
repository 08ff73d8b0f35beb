import { dealKey } from '../../domain/deal.ts';
import { addressOf, nameOf, recordedAs } from '../../domain/people/person.ts';
import type { FiledLetter, Outbox } from '../../email/delivery/outbox-types.ts';
import type { Letter } from '../../email/letters/letter.ts';
import { noteChanged } from '../../store/queries/deals/list/changes.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

/** Stores a letter as a file of the asker's in the outbox; lists of deals hear of it. */
export async function putIntoOutbox(
  { db }: Pick<ShowingContext, 'db'>,
  { asker }: Pick<Viewers, 'asker'>,
  letter: Letter,
  outbox: Outbox,
): Promise<FiledLetter> {
  const from = { name: nameOf(asker), address: addressOf(asker) ?? '' };
  const filed = await outbox.keep(letter, from, recordedAs(asker));
  await noteChanged(db, dealKey(letter.about.dealId));
  return filed;
}
