import type { Viewer } from '../domain/audience.ts';
import { DEFAULT_LOCALE } from '../domain/locale.ts';
import type { Viewers } from '../flows/deals/viewers.ts';

/** Who has the command line has the database too, so nothing is kept from them. */
export function atTerminal(user: string): Viewers {
  const viewer: Viewer = { addresses: new Set(), isAdmin: true };
  const asker = { id: `cli:${user}`, objectId: null, tenantId: null, name: user, addresses: [] };
  return { asker, viewer, audience: [viewer], conversation: null, locale: DEFAULT_LOCALE };
}
