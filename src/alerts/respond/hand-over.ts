import type { Transaction } from 'kysely';
import { RISKS } from '../../domain/ids.ts';
import type { Schema } from '../../store/schema/index.ts';
import { personSettings } from '../decide/alert-context.ts';
import { wants } from '../decide/person-settings.ts';
import { lastInChain } from '../decide/readers.ts';
import type { ActedDeal } from './deal-acts.ts';

export type HandOver =
  | {
      readonly kind: 'takes';
      /** The address key of the new reader: the colleague, or whoever the colleague has handed the deal over to. */
      readonly reader: string;
      /** Whether the colleague had handed the deal over to the person who hands it over now; that ends with this. */
      readonly isHandedBack: boolean;
      /** Sentences for whoever hands over. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Decides who takes over a deal from somebody; refused, with why in a sentence, where nobody would be notified of it.
 * @param from the address key of the person whose alerts are handed over
 * @param to the address key of the colleague
 */
export async function handOver(
  db: Transaction<Schema>,
  deal: ActedDeal,
  from: string,
  to: string,
): Promise<HandOver> {
  const overrideOf = (personKey: string) => deal.known.overrideOf(deal.ref, personKey);
  const last = lastInChain(to, (one) => (one === from ? null : overrideOf(one).handedTo));
  const isHandedBack = last === from;
  const reader = isHandedBack ? to : last;
  const who = reader === to ? to : `${to} has handed this deal over to ${reader}, who`;
  const settings = await personSettings(db, reader);
  const refused = (why: string): HandOver => ({
    kind: 'refused',
    why: `${who} ${why}: nobody would be told. Choose somebody else, or ask them to change that.`,
  });
  if (!settings.isOn) return refused('has turned alerts off');
  if (overrideOf(reader).muted) return refused('has muted this deal');
  const risk = deal.state?.risk ?? 'none';
  if (!wants({ ...settings, minRisk: 'none' }, { risk, program: deal.program }))
    return refused('takes no alerts of this program');
  const notes: string[] = [];
  if (RISKS.indexOf(risk) < RISKS.indexOf(settings.minRisk))
    notes.push(`${who} is told of changes only from ${settings.minRisk} risk on, by their settings.`);
  else if (reader !== to) notes.push(`${who} is told from now on.`);
  return { kind: 'takes', reader, isHandedBack, notes };
}
