import type { Person } from '../../../src/domain/people/person.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import type { Mailbox } from '../../../src/graph/client.ts';
import type { DraftContent } from '../../../src/graph/draft-content.ts';

export const ANN: Person = {
  id: '29:ann',
  objectId: 'oid-ann',
  tenantId: 'tenant',
  name: 'Ann',
  addresses: ['ann@contoso.com'],
};
export const BOB: Person = {
  ...ANN,
  id: '29:bob',
  objectId: 'oid-bob',
  name: 'Bob',
  addresses: ['bob@contoso.com'],
};

export function letter(words = 'Please confirm the accounts'): DraftContent {
  return {
    to: [{ name: 'Cat O’Hara', address: 'cat@fabrikam.com' }],
    cc: [{ name: null, address: 'dan@fabrikam.com' }],
    subject: 'Action Required',
    html: `<html><body><p>${words} of D&#39;Arcy &amp; Co.</p></body></html>`,
    text: words,
  };
}

/** Somebody in a chat of their own. */
export function onlookersOf(person: Person): Viewers {
  const viewer = { addresses: new Set(person.addresses), isAdmin: false };
  return { asker: person, viewer, audience: [viewer], conversation: 'chat', locale: 'en' };
}

/** The mailbox of somebody at a stand-in, where the name is the token. */
export function mailboxOf(name: string): Mailbox {
  return { key: `oid-${name}`, token: async () => name };
}
