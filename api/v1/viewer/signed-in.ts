import { localeOf } from '../../../src/domain/locale.ts';
import { type Admins, viewerOf } from '../../../src/domain/people/audience.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import type { TokenHolder } from '../../../src/tokens/person-tokens.ts';

/** Gives the person of a verified token. */
export type PersonOf = (holder: TokenHolder) => Promise<Person>;

/** Who asks through the page: they alone see the answer, and they are in no conversation. */
export function viewersOf(asker: Person, admins: Admins, acceptLanguage: string | undefined): Viewers {
  const viewer = viewerOf(asker, admins);
  const [language = ''] = (acceptLanguage ?? '').split(/[,;]/);
  return { asker, viewer, audience: [viewer], conversation: null, locale: localeOf(language) };
}

/** What a person's requests, keys and streams are counted under. */
export function personKey({ objectId, id }: Pick<Person, 'objectId' | 'id'>): string {
  return (objectId ?? id).toLowerCase();
}
