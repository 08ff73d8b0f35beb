import { expect, it } from '@jest/globals';
import { tokenPerson } from '../../../src/flows/people/token-person.ts';
import { putPersonAddresses } from '../../../src/store/queries/people/person-addresses.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

const ANN = '11111111-0000-4000-8000-00000000000a';
const BO = '22222222-0000-4000-8000-00000000000b';
const TENANT = '33333333-0000-4000-8000-00000000000c';
const NOW = Date.parse('2026-06-10T12:00:00Z');
const DAY = 86_400_000;

const stated = (objectId: string, address: string, kind: 'sign-in' | 'email' | 'guest', daysAgo = 1) => ({
  address_key: address,
  object_id: objectId,
  kind,
  domain: address.split('@')[1] ?? '',
  first_seen: new Date(NOW - 40 * DAY).toISOString(),
  last_seen: new Date(NOW - daysAgo * DAY).toISOString(),
});

const token = {
  objectId: ANN,
  tenantId: TENANT,
  name: 'Ann',
  signInName: 'Ann@partner.example',
  isGuest: false,
};

onEachDatabase((database) => {
  it.each([
    { what: 'nobody has met', rows: [], is: ['Ann@partner.example'] },
    {
      what: 'Teams has stated',
      rows: [stated(ANN, 'ann@partner.example', 'sign-in'), stated(ANN, 'ann.lee@partner.example', 'email')],
      is: ['ann.lee@partner.example', 'ann@partner.example'],
    },
    {
      what: 'signs in with what is the mail attribute of another',
      rows: [stated(BO, 'ann@partner.example', 'email')],
      is: [],
    },
    {
      what: 'signs in with a name that another had',
      rows: [stated(BO, 'ann@partner.example', 'sign-in')],
      is: [],
    },
    {
      what: 'Teams stated long ago',
      rows: [stated(ANN, 'ann.old@partner.example', 'email', 31)],
      is: ['Ann@partner.example'],
    },
  ])('a member whom $what is $is', async ({ rows, is }) => {
    const { db } = await database.store();
    await putPersonAddresses(db, rows, []);
    const { addresses, ...person } = await tokenPerson({ db, now: () => NOW }, token);
    expect([...addresses].sort()).toEqual([...is].sort());
    expect(person).toEqual({ id: ANN, objectId: ANN, tenantId: TENANT, name: 'Ann' });
  });

  it.each([
    { what: 'Teams has not stated', rows: [], is: [] },
    {
      what: 'Teams has stated',
      rows: [stated(ANN, 'ann@home.example', 'guest')],
      is: ['ann@home.example'],
    },
  ])('a guest whom $what is $is, whatever the token says', async ({ rows, is }) => {
    const { db } = await database.store();
    await putPersonAddresses(db, rows, []);
    const guest = { ...token, signInName: 'ae@partner.example', isGuest: true };
    expect((await tokenPerson({ db, now: () => NOW }, guest)).addresses).toEqual(is);
  });
});
