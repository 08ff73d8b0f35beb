import { storedCard } from '../../cards/common/file-stored.ts';
import { messageCard } from '../../cards/common/message.ts';
import { exportLedgerFor } from '../../src/alerts/admin/admin.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { refusedToOthers } from '../turn/admin-only.ts';
import { storing } from '../turn/store-file.ts';
import type { Answer, Turn } from '../turn/turn.ts';

/** The context that comes back with the answer to the offer of the ledger as a file. */
export const LEDGER_CONTEXT = { offer: 'ledger' } as const;

export function ledgerName(now: number): string {
  return `alerts-${dayOfInstant(now)}.csv`;
}

/** Stores the ledger where an admin agreed to have it; somebody who is no admin any more is refused. */
export async function storeLedger(
  name: string,
  turn: Turn,
  /** Stores the file; returns the address at which it can be opened, or why it could not be stored. */
  store: (bytes: Buffer) => Promise<{ readonly failed: string } | { readonly url: string | null }>,
): Promise<Answer> {
  const refused = await refusedToOthers('alert-ledger', turn);
  if (refused) return refused;
  const viewers = await turn.viewers();
  return storing(name, async () => {
    const pieces: string[] = [];
    for await (const piece of exportLedgerFor(turn.services, viewers)) pieces.push(piece);
    const stored = await store(Buffer.from(pieces.join('')));
    if (!('failed' in stored)) return storedCard(name, stored.url);
    const text = [`It could not be stored in your OneDrive: ${stored.failed}.`];
    return messageCard({ title: `${name} is not there`, text, commands: ['ledger'] });
  });
}
