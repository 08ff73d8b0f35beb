import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { openPostgres } from '../../../src/store/db/postgres.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { type FakePostgres, startFakePostgres } from '../../support/databases/fake-postgres.ts';
import { eventually } from '../../support/eventually.ts';

let server: FakePostgres;
let db: Kysely<Schema>;
let errors: Error[];

beforeEach(async () => {
  server = await startFakePostgres();
  errors = [];
  db = openPostgres(server.url, (error) => errors.push(error));
});

afterEach(async () => {
  jest.useRealTimers();
  server.freeze(false);
  await db.destroy();
  await server.stop();
});

const lookAt = (what: string) => sql`select ${sql.raw(what)}`.execute(db);

describe('a server that breaks its connections', () => {
  it('while transactions think: each fails, nothing is unhandled, and the next statement is run', async () => {
    const others = 5;
    let thinking = 0;
    let goOn = () => {};
    const broken = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const turns = Array.from({ length: others }, () =>
      db.transaction().execute(async (transaction) => {
        await sql`select 1`.execute(transaction);
        thinking++;
        await broken;
        await sql`select 2`.execute(transaction);
      }),
    );
    const ended = Promise.allSettled(turns);
    await eventually(() => expect(thinking).toBe(others));
    server.breakAll();
    await eventually(() => expect(errors).toHaveLength(others));
    goOn();
    expect((await ended).map(({ status }) => status)).toEqual(Array(others).fill('rejected'));
    expect(errors.map(({ message }) => message)).toEqual(
      Array(others).fill('the database can not be reached: Connection terminated unexpectedly'),
    );
    expect((await lookAt('3')).rows).toEqual([]);
    expect(server.connections()).toBe(1);
  });

  it('while they are idle: each is logged once, without what opens the database', async () => {
    await Promise.all(['1', '2', '3'].map(lookAt));
    const open = server.connections();
    server.breakAll();
    await eventually(() => expect(errors).toHaveLength(open));
    expect(JSON.stringify(errors.map((error) => ({ ...error })))).not.toMatch(/geheim|secretKey/);
    await lookAt('4');
  });

  it('in the middle of a transaction: what failed first is thrown, not that it could not be undone', async () => {
    const turn = db.transaction().execute(async (transaction) => {
      server.breakAll();
      await sql`select 1`.execute(transaction);
    });
    await expect(turn).rejects.toThrow(/terminated/);
  });
});

it('a connection whose statement got no answer in time is not used again', async () => {
  await lookAt('1');
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  server.freeze(true);
  const waiting = lookAt('2');
  const told = expect(waiting).rejects.toThrow('Query read timeout');
  await server.heard(/select 2/);
  await jest.advanceTimersByTimeAsync(20_000);
  await told;
  jest.useRealTimers();
  server.freeze(false);
  await eventually(() => expect(server.connections()).toBe(0));
  await lookAt('3');
  expect(server.connections()).toBe(1);
});

it('an error that the server answers leaves the connection in use', async () => {
  server.refuse(/select 1/, '42601');
  await expect(lookAt('1')).rejects.toMatchObject({ code: '42601' });
  await lookAt('2');
  expect(server.connections()).toBe(1);
});
