import { DEFAULT_LOCALE } from '../domain/locale.ts';
import type { Viewer } from '../domain/people/audience.ts';
import type { Viewers } from '../flows/deals/viewers.ts';

/** The viewers at a command line. Its user has access to the database, so every deal is shown. */
export function atTerminal(user: string): Viewers {
  const viewer: Viewer = { addresses: new Set(), isAdmin: true };
  const asker = { id: `cli:${user}`, objectId: null, tenantId: null, name: user, addresses: [] };
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { asker, viewer, audience: [viewer], conversation: null, locale: DEFAULT_LOCALE, timeZone };
}
