import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createLog } from '../../src/log.ts';
import { openPostgres } from '../../src/store/db/postgres.ts';
import { type BrokenPostgres, startBrokenPostgres } from '../support/databases/broken-postgres.ts';
import { eventually } from '../support/eventually.ts';

const CANCEL_KEY = 1515870810;
let server: BrokenPostgres;
beforeEach(async () => {
  server = await startBrokenPostgres(CANCEL_KEY);
});
afterEach(() => server.stop());

it('a connection that breaks while nobody uses it is logged without its keys', async () => {
  let printed = '';
  const to = new Writable({
    write(chunk, _encoding, done) {
      printed += String(chunk);
      done();
    },
  });
  const log = createLog({ level: 'info', isPlain: false, to });
  const url = `postgres://wsa:geheim-geheim@127.0.0.1:${server.port}/wsa`;
  const db = openPostgres(url, (error) => log.error({ err: error }, 'the database broke a connection'));
  await sql`select 1`.execute(db);
  server.breakOff();
  await eventually(() => expect(printed).toContain('the database broke a connection'));
  expect(printed).toContain('terminating connection due to administrator command');
  expect(printed).not.toMatch(new RegExp(`${CANCEL_KEY}|geheim|secretKey|connectionParameters`));
  await db.destroy();
});
