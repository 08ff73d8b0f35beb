import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StatedMember } from '../../../src/domain/people/identity.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { forgetPeople } from '../../../src/flows/people/forget-people.ts';
import { Identities } from '../../../src/flows/people/identities.ts';
import { mailboxOwner } from '../../../src/flows/tracking/mailbox-owners.ts';
import type { Store } from '../../../src/store/open.ts';
import { holderOfAddress, rememberHolder } from '../../../src/store/queries/mail/mailbox-owners.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { collectingLog, type LogEntry } from '../../support/bot/bot-services.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

const ANN = 'ann@contoso.example';
const DAY_MS = 24 * 60 * 60_000;

function member(objectId: string | null, stated: Partial<StatedMember> = {}): StatedMember {
  const id = `29:${objectId}`;
  return { id, objectId, tenantId: null, name: id, email: null, signInName: null, role: 'user', ...stated };
}

const real = () => member('Ann', { email: ANN, signInName: ANN });
const impostor = () => member('bo', { email: ANN, signInName: 'bo@contoso.example' });

describe('who somebody is', () => {
  onEachDatabase((database) => {
    let store: Store;
    let time: number;
    let log: LogEntry[];
    let statements: number;
    /** What one process knows; each has a cache of its own. */
    const process = (tenantId: string | null = null) => {
      const now = () => time;
      const logs = collectingLog(log);
      const db = store.db.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      return new Identities({ db, now, log: logs, audit: new AuditLog(store.db, logs, now), tenantId });
    };
    const addresses = async (identities: Identities, who: StatedMember) =>
      (await identities.one(who)).addresses;
    beforeEach(async () => {
      store = await database.store();
      time = Date.parse('2026-06-10T12:00:00.000Z');
      log = [];
      statements = 0;
    });

    it('is known to every process within a minute of whoever meets the other', async () => {
      const [here, there] = [process(), process()];
      const bo = impostor();
      expect(await addresses(here, bo)).toEqual([ANN, 'bo@contoso.example']);
      expect(await addresses(there, real())).toEqual([ANN]);
      time += 60_000;
      expect(await addresses(here, bo)).toEqual(['bo@contoso.example']);
      expect((await here.one(bo)).uncounted).toEqual([{ address: ANN, why: 'address-of-two' }]);
    });

    it('costs no statement within a minute, and one after it', async () => {
      const here = process();
      const ann = real();
      await addresses(here, ann);
      await addresses(here, ann);
      const first = statements;
      for (let turn = 0; turn < 10; turn += 1) await addresses(here, ann);
      expect(statements).toBe(first);
      time += 60_000;
      await addresses(here, ann);
      expect(statements).toBe(first + 1);
    });

    it('is written once, whatever Teams is asked again', async () => {
      const rows = () => store.db.selectFrom('person_addresses').selectAll().execute();
      await addresses(process(), real());
      const before = await rows();
      time += DAY_MS - 1000;
      await addresses(process(), real());
      expect(await rows()).toEqual(before);
      time += 2000;
      await addresses(process(), real());
      expect(await rows()).toEqual([{ ...before[0], last_seen: new Date(time).toISOString() }]);
    });

    it('is told once, with both, whatever process meets them again', async () => {
      for (let round = 0; round < 3; round += 1)
        for (const who of [real(), impostor()]) await addresses(process(), who);
      expect(log.map(({ message, fields }) => ({ message, ids: fields.objectIds }))).toEqual([
        { message: expect.stringMatching(/^address-of-two/), ids: ['bo', 'ann'] },
      ]);
      expect((await wholeAudit(store.db)).map(({ detail }) => detail)).toEqual([
        `${ANN} is the address of several: bo, ann`,
      ]);
    });

    it('in one list is told from that list, even where nothing can be stored', async () => {
      const here = process();
      const list = [member('ann', { email: ANN }), impostor(), member(null, { email: ANN })];
      await store.db.schema.alterTable('person_addresses').renameColumn('first_seen', 'begun').execute();
      try {
        const people = await here.all(list);
        expect(people.map((person) => person.addresses)).toEqual([[], ['bo@contoso.example'], []]);
        expect(log.map(({ message }) => message)).toEqual(['the addresses of people could not be stored']);
      } finally {
        await store.db.schema.alterTable('person_addresses').renameColumn('begun', 'first_seen').execute();
      }
    });

    it('is nobody where Teams states another tenant, and takes no address from anybody', async () => {
      const here = process('T-1');
      const ann = member('ann', { email: ANN, signInName: 'a@contoso.example', tenantId: 't-1' });
      const other = member('eve', { email: ANN, signInName: ANN, tenantId: 't-2' });
      expect(await addresses(here, other)).toEqual([]);
      expect(await addresses(here, ann)).toEqual([ANN, 'a@contoso.example']);
    });

    it('is not changed by what Teams leaves out', async () => {
      await addresses(process(), real());
      await addresses(process(), member('ann', { email: ANN }));
      await addresses(process(), member('ann'));
      expect(await addresses(process(), impostor())).toEqual(['bo@contoso.example']);
    });

    it('of somebody who was not met for 180 days, is forgotten', async () => {
      await addresses(process(), real());
      time += 181 * DAY_MS;
      await forgetPeople({ db: store.db, now: () => time });
      expect(await addresses(process(), impostor())).toEqual([ANN, 'bo@contoso.example']);
    });

    it('decides whose mailbox an address is', async () => {
      const at = new Date(time).toISOString();
      const holder = { key: 'bo', userId: '29:bo', channelId: 'msteams', addresses: [ANN] };
      await rememberHolder(store.db, holder, at);
      expect(await holderOfAddress(store.db, ANN)).toMatchObject({ key: 'bo' });
      expect(await mailboxOwner(store.db, 'bo')).toMatchObject({ addresses: [ANN] });
      await addresses(process(), real());
      expect(await holderOfAddress(store.db, ANN)).toBeNull();
      expect(await mailboxOwner(store.db, 'bo')).toMatchObject({ addresses: [] });
    });
  });
});
