import { letterLocaleOf } from '../../../src/domain/drafts/letter.ts';
import { localeOf } from '../../../src/domain/locale.ts';
import { type Admins, viewerOf } from '../../../src/domain/people/audience.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { timeZoneOf } from '../../../src/domain/time/time-zone.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import type { TokenHolder } from '../../../src/tokens/person-tokens.ts';

/** Gives the person of a verified token. */
export type PersonOf = (holder: TokenHolder) => Promise<Person>;

/** What a request's headers state of its reader. */
export interface StatedReader {
  /** `Accept-Language`, of which the first language counts. */
  readonly language: string | undefined;
  /** `Time-Zone`: an IANA name. */
  readonly timeZone: string | undefined;
}

/** Who asks through the page: they alone see the answer, and they are in no conversation. */
export function viewersOf(asker: Person, admins: Admins, stated: StatedReader): Viewers {
  const viewer = viewerOf(asker, admins);
  const [language = ''] = (stated.language ?? '').split(/[,;]/);
  const timeZone = timeZoneOf(stated.timeZone) ?? undefined;
  return {
    ...{ asker, viewer, audience: [viewer], conversation: null, timeZone },
    locale: localeOf(language),
    language: letterLocaleOf(language),
  };
}

/** What a person's requests, keys and streams are counted under. */
export function personKey({ objectId, id }: Pick<Person, 'objectId' | 'id'>): string {
  return (objectId ?? id).toLowerCase();
}
