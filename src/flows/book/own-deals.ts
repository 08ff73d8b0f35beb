import { isOnDeal } from '../../domain/people/audience.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { MayTake } from './plan-batch.ts';

/** Most refusals of one book that are logged one by one. */
const MOST_REFUSALS = 200;

/** Who does something with a book, as the audit log names them. */
export function by({ asker, conversation }: Viewers) {
  return { actor: asker, conversation };
}

/**
 * Authorises the deals of an import: nobody gets to see or change a deal by importing one of its id. A stored deal must
 * be the importer's, and a new one must name them; admins may import everything. Trying ids tells which exist, so every
 * try at a deal of others is logged.
 */
export class OwnDeals {
  readonly #viewers: Viewers;
  readonly #refused: string[] = [];

  constructor(viewers: Viewers) {
    this.#viewers = viewers;
  }

  readonly mayTake: MayTake = (kept, stated) => {
    const { viewer } = this.#viewers;
    if (viewer.isAdmin || isOnDeal(viewer, kept ?? stated)) return null;
    if (kept) this.#refused.push(kept.dealId);
    return 'you are not AE, CE or PDM of this deal';
  };

  async note({ audit }: ShowingContext, step: 'preview' | 'import', file: string): Promise<void> {
    const entry = { ...by(this.#viewers), action: 'refuse' } as const;
    const detail = { code: 'deal-import-refused', step, file } as const;
    const told = this.#refused.slice(0, MOST_REFUSALS);
    const more = this.#refused.length - told.length;
    await audit.note([
      ...told.map((dealId) => ({ ...entry, dealId, detail })),
      ...(more > 0
        ? [
            {
              ...entry,
              dealId: null,
              detail: { code: 'more-imports-refused', deals: more, step, file } as const,
            },
          ]
        : []),
    ]);
  }
}
