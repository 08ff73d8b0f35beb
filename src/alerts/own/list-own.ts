import type { Kysely } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import type { Fate } from '../../domain/alerts/fate.ts';
import { maySee } from '../../domain/people/audience.ts';
import type { Reader } from '../../domain/reader.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { noteListed } from '../../flows/deals/visible-deals.ts';
import { isStopped } from '../../store/queries/alerts/alerts.ts';
import {
  type AlertPage,
  type AlertPosition,
  type ListedAlert,
  lastToldAbout,
  notSentTo,
  sentTo,
  waitingFor,
} from '../../store/queries/alerts/own-lists.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { gatherAlertContext } from '../decide/alert-context.ts';
import { askedAlert } from '../message/alert-fate.ts';
import { messageOf, type SaidAlert } from '../message/alert-message.ts';
import { backupsOf } from '../message/backups.ts';
import { personOf, placeOf } from '../place-key.ts';
import type { OwnContext } from './own-context.ts';

/** One alert of a list of somebody's own. */
export interface OwnAlert {
  readonly alert: SaidAlert;
  readonly fate: Fate;
  /** The address key of the reader, by which of their addresses the deal knows them. */
  readonly person: string;
  /** Them, by whose clock it is told. */
  readonly reader: Reader;
  /** Whether they may see the deal itself: a backup, or a colleague who has taken it over, is only told of it. */
  readonly maySee: boolean;
}

/** The lists of somebody's own alerts; `open`: those that wait for an answer of theirs, one a deal. */
export const OWN_LISTS = ['open', 'waiting', 'sent', 'not-sent'] as const;
export type OwnList = (typeof OWN_LISTS)[number];

type Statement = (db: Kysely<Schema>, page: AlertPage) => Promise<readonly ListedAlert[]>;
const STATEMENTS: Readonly<Record<OwnList, Statement>> = {
  open: lastToldAbout,
  waiting: waitingFor,
  sent: sentTo,
  'not-sent': notSentTo,
};

export interface OwnPage {
  readonly list: OwnList;
  /** Where the page begins; null for the first. */
  readonly after: AlertPosition | null;
  readonly limit: number;
}

/** Fewest rows that are read at a time: of many alerts that are not shown, a page of few reads more than it needs. */
const FEWEST_READ = 50;
/** How often a page reads on; a page that is not full by then ends where it is, and the next one begins there. */
const MOST_ROUNDS = 10;

/** A page of somebody's own alerts, which may be shorter than asked for where much is not shown, with an entry in the audit log about the deals that it names. */
export async function listOwnAlerts(
  context: OwnContext,
  viewers: Viewers,
  { list, after, limit }: OwnPage,
): Promise<{ readonly items: readonly OwnAlert[]; readonly next: AlertPosition | null }> {
  const placeKeys = [...viewers.viewer.addresses].map(placeOf);
  const items: OwnAlert[] = [];
  const atOnce = Math.max(limit, FEWEST_READ);
  let next = after;
  let rounds = 0;
  do {
    rounds += 1;
    const rows = await STATEMENTS[list](context.db, { placeKeys, after: next, limit: atOnce });
    const seen = await ownAlertsOf(context, viewers, rows);
    const kept = seen.filter(({ own }) => isOfList(list, own));
    const taken = kept.slice(0, limit - items.length);
    items.push(...taken.map(({ own }) => own));
    const isWhole = taken.length === kept.length;
    const last = isWhole ? rows.at(-1) : taken.at(-1)?.row;
    next = last && !(isWhole && rows.length < atOnce) ? { by: last.by, id: last.id } : null;
  } while (next !== null && items.length < limit && rounds < MOST_ROUNDS);
  await noteListed(context, viewers, [...new Set(items.map(({ alert }) => alert.dealId))]);
  return { items, next };
}

/** Whether an alert is shown in a list: what was never sent is not shown to somebody whom it does not concern any more. */
function isOfList(list: OwnList, { alert, maySee }: OwnAlert): boolean {
  const { isConcerned, inForce } = alert;
  if (list === 'sent') return true;
  if (list !== 'open') return isConcerned || maySee;
  return isConcerned && Object.values(inForce).every((act) => act === null);
}

interface Seen {
  readonly row: ListedAlert;
  readonly own: OwnAlert;
}

async function ownAlertsOf(
  { db, now, cadence }: OwnContext,
  { viewer }: Viewers,
  rows: readonly ListedAlert[],
): Promise<readonly Seen[]> {
  const refs = [...new Set(rows.map(({ deal_ref }) => deal_ref))];
  const people = [...viewer.addresses].map(addressKey);
  const [known, backups, stopped, deals] = await Promise.all([
    gatherAlertContext(db, { dealRefs: refs, people }),
    backupsOf(db, refs),
    isStopped(db),
    dealsByRefs(db, refs),
  ]);
  const visible = new Set(deals.filter((row) => maySee([viewer], dealOfRow(row))).map(({ id }) => id));
  const said = new Map<number, { readonly alert: SaidAlert; readonly reader: Reader }>();
  for (const placeKey of new Set(rows.map(({ place_key }) => place_key))) {
    const ofPlace = rows.filter(({ place_key }) => place_key === placeKey);
    const { alerts, reader } = await messageOf({ db, now, cadence }, placeKey, ofPlace);
    for (const alert of alerts) said.set(alert.id, { alert, reader });
  }
  return rows.flatMap((row): readonly Seen[] => {
    const found = said.get(row.id);
    const person = personOf(row.place_key) ?? '';
    if (!found) return [];
    const { fate } = askedAlert(row, {
      ...{ at: now(), isStopped: stopped, person, cadence },
      snoozedUntil: known.overrideOf(row.deal_ref, person).snoozedUntil,
      settings: known.settingsOf(person),
      backups: backups.get(row.deal_ref) ?? [],
    });
    return [{ row, own: { ...found, fate, person, maySee: visible.has(row.deal_ref) } }];
  });
}
