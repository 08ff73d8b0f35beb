import type { Transaction } from 'kysely';
import { RISKS } from '../../domain/ids.ts';
import type { Schema } from '../../store/schema/index.ts';
import { readerFor } from '../decide/overrides.ts';
import { wants } from '../decide/person-settings.ts';
import { type ActedDeal, overridesOf, settingsOf } from './deal-acts.ts';

export type HandOver =
  | {
      readonly kind: 'takes';
      /** The key of who is told from now on: whoever the colleague has handed the deal over to, if to anybody. */
      readonly reader: string;
      /** The colleague has handed the deal over to whoever hands it over now, which ends with this. */
      readonly isHandedBack: boolean;
      /** What whoever hands over should know. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/** Who takes over a deal from somebody; refused where nobody would be told of it. */
export async function handOver(
  db: Transaction<Schema>,
  deal: ActedDeal,
  from: string,
  to: string,
): Promise<HandOver> {
  const overrideOf = overridesOf(deal);
  const last = readerFor(to, (one) => (one === from ? null : overrideOf(one).handedTo));
  const isHandedBack = last === from;
  const reader = isHandedBack ? to : last;
  const who = reader === to ? to : `${to} has handed this deal over to ${reader}, who`;
  const settings = await settingsOf(db, reader);
  const refused = (why: string): HandOver => ({
    kind: 'refused',
    why: `${who} ${why}: nobody would be told. Choose somebody else, or ask them to change that.`,
  });
  if (!settings.isOn) return refused('has turned alerts off');
  if (overrideOf(reader).isMuted) return refused('has muted this deal');
  const risk = deal.state?.risk ?? 'none';
  if (!wants({ ...settings, minRisk: 'none' }, { risk, program: deal.program }))
    return refused('takes no alerts of this program');
  const notes: string[] = [];
  if (RISKS.indexOf(risk) < RISKS.indexOf(settings.minRisk))
    notes.push(`${who} is told of changes only from ${settings.minRisk} risk on, by their settings.`);
  else if (reader !== to) notes.push(`${who} is told from now on.`);
  return { kind: 'takes', reader, isHandedBack, notes };
}
