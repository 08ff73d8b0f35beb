import type { Kysely } from 'kysely';
import { addressKey, statedAddresses } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import { arisenAt } from '../../rules/finding-history.ts';
import type { LetterFacts } from '../../rules/letter-standing.ts';
import { evaluationHistories } from '../../store/queries/deals/evaluation-history.ts';
import { personAddresses } from '../../store/queries/people/person-addresses.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { pastEvaluations } from '../deals/deal-history.ts';

interface Context {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Days without an answer after which a reminder is due. */
  readonly followUpDays: number;
}

/** What is known of letters about a deal that has had none. */
export function noLetterFacts({ now, followUpDays }: Omit<Context, 'db'>): LetterFacts {
  return { now: now(), followUpDays, arisen: new Map(), offTeam: new Set() };
}

/** What is known of the letters about some deals, besides their drafts, by the deals' rows. */
export async function letterFacts(
  context: Context,
  deals: readonly CheckedDeal[],
): Promise<ReadonlyMap<number, LetterFacts>> {
  const written = deals.filter(({ drafts }) => drafts.length > 0);
  const none = noLetterFacts(context);
  const histories = await evaluationHistories(
    context.db,
    written.map(({ ref }) => ref),
  );
  const addresses = await addressesOfSenders(context.db, written);
  const facts = written.map(({ ref, deal, drafts }): [number, LetterFacts] => {
    const { aeEmail, ceEmail, pdmEmail } = deal;
    const team = new Set(
      [aeEmail, ceEmail, pdmEmail].flatMap((field) => statedAddresses(field).map(addressKey)),
    );
    const senders = [...new Set(drafts.map(({ senderId }) => senderId))];
    const gone = senders.filter((sender) => {
      const known = addresses.get(objectIdOf(sender)) ?? [];
      return known.length > 0 && !known.some((key) => team.has(key));
    });
    const arisen = arisenAt(pastEvaluations(histories.get(ref) ?? []));
    return [ref, { ...none, arisen, offTeam: new Set(gone) }];
  });
  return new Map(facts);
}

/** The address keys stated for the senders of unsent drafts, by object id. Of whom nothing is stated nobody can say they left. */
async function addressesOfSenders(
  db: Context['db'],
  deals: readonly CheckedDeal[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const unsent = deals.flatMap(({ drafts }) => drafts.filter(({ state }) => UNSENT.has(state)));
  const senders = [...new Set(unsent.map(({ senderId }) => objectIdOf(senderId)))];
  const byPerson = new Map<string, string[]>();
  for (const { object_id, address_key } of await personAddresses(db, [], senders))
    append(byPerson, object_id, address_key);
  return byPerson;
}

/** The object id of a person's id, in lower case. Of one whom the channel states none for, it is of nobody. */
function objectIdOf(personId: string): string {
  return personId.replace(/^person:/, '').toLowerCase();
}

const UNSENT: ReadonlySet<string> = new Set(['drafted', 'edited']);
