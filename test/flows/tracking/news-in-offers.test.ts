import { describe, expect, it } from '@jest/globals';
import { newsIn } from '../../../src/flows/tracking/news-in-offers.ts';
import type { Offer } from '../../../src/replies/offers.ts';

const OA = 'online-administrator';
const OSM = 'online-service-manager';
const OFFER: Offer = {
  kind: 'add',
  email: 'jane@x.example',
  replaces: null,
  name: null,
  role: OA,
  foundIn: '',
};
const on = (email: string, ...roles: readonly (typeof OA | typeof OSM)[]) =>
  roles.map((role) => ({ role, email_key: email }));

describe('what the offers of an answer ask to change of a deal', () => {
  const GOES = { replaces: 'Old@x.example' } as const;
  it.each<[what: string, offer: Partial<Offer>, contacts: ReturnType<typeof on>, roles: (string | null)[]]>([
    ['who is not there yet', {}, [], [OA]],
    ['who is there in another role', {}, on('jane@x.example', OSM), [OA]],
    ['nobody who is there', {}, on('jane@x.example', OA), []],
    ['nobody who is there, without a role', { role: null }, on('jane@x.example', OSM), []],
    ['who replaces', { kind: 'replace', ...GOES }, on('old@x.example', OA), [OA]],
    [
      'who replaces in each role',
      { kind: 'replace', ...GOES, role: null },
      on('old@x.example', OA, OSM),
      [OA, OSM],
    ],
    ['who replaces somebody unknown', { kind: 'replace', ...GOES, role: null }, [], [null]],
    [
      'that the other goes',
      { kind: 'replace', ...GOES },
      [...on('jane@x.example', OA), ...on('old@x.example', OA)],
      [OA],
    ],
    ['nothing that was done', { kind: 'replace', ...GOES }, on('jane@x.example', OA), []],
    ['who goes', { kind: 'remove' }, on('jane@x.example', OA, OSM), [OA]],
    ['who goes from every role', { kind: 'remove', role: null }, on('jane@x.example', OA, OSM), [OA, OSM]],
    ['nobody who is gone', { kind: 'remove', role: null }, [], []],
  ])('is %s', (_what, offer, contacts, roles) => {
    expect(newsIn([{ ...OFFER, ...offer }], contacts).map(({ role }) => role)).toEqual(roles);
  });
});
