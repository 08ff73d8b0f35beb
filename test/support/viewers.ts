import { viewerOf } from '../../src/domain/people/audience.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';

/** A person known by one address, or by none. */
function personAt(address: string | null): Person {
  const name = address ?? 'nobody';
  return { id: name, name, objectId: null, tenantId: null, addresses: address === null ? [] : [address] };
}

/** The viewers of an answer: the person at the first address asks, those at the others see it too; none is an admin. */
export function viewersAt(asker: string | null, ...others: readonly string[]): Viewers {
  const person = personAt(asker);
  const viewer = viewerOf(person, new Set());
  const audience = [viewer, ...others.map((other) => viewerOf(personAt(other), new Set()))];
  return { asker: person, viewer, audience, conversation: 'here', locale: 'en' };
}
