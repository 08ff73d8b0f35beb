import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import {
  answerLiveness,
  type ReadinessCheck,
  readinessOf,
  serveReadiness,
} from '../../../server/http/health.ts';
import { DatabaseFault, type Fault } from '../../../src/domain/fault.ts';
import { collectingLog, type LogEntry } from '../../support/bot/bot-services.ts';

const SECRET = 'postgres://wsa:geheim@10.1.2.3/wsa, /srv/data/wsa.db';

let time: number;
let log: LogEntry[];

beforeEach(() => {
  time = 0;
  log = [];
});

const options = (limitMs = 1000) => ({ log: collectingLog(log), monotonic: () => time, limitMs });

function checkOf(check: () => Promise<void>, name = 'database'): ReadinessCheck {
  return { name, check, otherwise: 'something is wrong' };
}

function failing(error: Error): () => Promise<void> {
  return () => Promise.reject(error);
}

describe('readiness', () => {
  it.each<readonly [Fault, string]>([
    ['unreachable', 'the database can not be reached'],
    ['locked', 'the database is locked by another program'],
    ['full', 'the disk is full'],
    ['emptied', 'the database was emptied or replaced'],
  ])('says of the fault %s: %s', async (fault, words) => {
    const ask = readinessOf([checkOf(failing(new DatabaseFault(fault, SECRET)))], options());
    expect(await ask()).toEqual({ ready: false, checks: { database: words } });
  });

  it('says of another error what its check says, and nothing of the error', async () => {
    const ask = readinessOf([checkOf(failing(new Error(SECRET)))], options());
    expect(await ask()).toEqual({ ready: false, checks: { database: 'something is wrong' } });
  });

  it('names every check', async () => {
    const ask = readinessOf([checkOf(async () => {}), checkOf(failing(new Error()), 'keys')], options());
    expect(await ask()).toEqual({ ready: false, checks: { database: 'ok', keys: 'something is wrong' } });
  });

  it('is asked once at a time however many ask, and given again for a second', async () => {
    let asked = 0;
    let goOn = () => {};
    const check = () => {
      asked++;
      return new Promise<void>((resolve) => {
        goOn = resolve;
      });
    };
    const ask = readinessOf([checkOf(check)], options());
    const answers = Promise.all([ask(), ask(), ask()]);
    goOn();
    expect(new Set((await answers).map(({ ready }) => ready))).toEqual(new Set([true]));
    await ask();
    expect(asked).toBe(1);
    time += 1000;
    const next = ask();
    goOn();
    await next;
    expect(asked).toBe(2);
  });

  it('is asked for anew where the time went back', async () => {
    let error: Error | null = null;
    const ask = readinessOf([checkOf(async () => void (error && (await failing(error)())))], options());
    expect((await ask()).ready).toBe(true);
    error = new DatabaseFault('emptied', 'gone');
    time -= 6 * 3_600_000;
    expect((await ask()).ready).toBe(false);
  });

  it('does not wait longer than its limit, nor ask again what has not answered', async () => {
    let asked = 0;
    let goOn = () => {};
    const check = () => {
      asked++;
      return new Promise<void>((resolve) => {
        goOn = resolve;
      });
    };
    const ask = readinessOf([checkOf(check)], options(10));
    const told = { ready: false, checks: { database: 'no answer within 0.01 s' } };
    expect(await ask()).toEqual(told);
    time += 5000;
    expect(await ask()).toEqual(told);
    expect(asked).toBe(1);
    time += 5000;
    const last = ask();
    goOn();
    expect((await last).ready).toBe(true);
  });

  it('is logged when it changes, not each time it is asked', async () => {
    let error: Error | null = new DatabaseFault('full', 'no room');
    const ask = readinessOf([checkOf(async () => void (error && (await failing(error)())))], options());
    for (let round = 0; round < 3; round++) {
      await ask();
      time += 1000;
    }
    error = null;
    for (let round = 0; round < 3; round++) {
      await ask();
      time += 1000;
    }
    expect(log.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'not ready: the disk is full'],
      ['info', 'ready again'],
    ]);
  });
});

describe('over HTTP', () => {
  let close: () => Promise<unknown>;
  let url: string;
  let check: () => Promise<void>;

  beforeEach(async () => {
    check = async () => {};
    const app = express();
    serveReadiness(app, readinessOf([checkOf(() => check())], options(500)));
    const server = createServer(answerLiveness(app));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    };
  });

  afterEach(() => close());

  it('liveness is answered at once, whatever the database does', async () => {
    check = () => new Promise(() => {});
    const waiting = fetch(`${url}/readyz`);
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const since = performance.now();
      const response = await fetch(`${url}/healthz`);
      expect([response.status, await response.json()]).toEqual([200, { healthy: true }]);
      times.push(performance.now() - since);
    }
    // On a machine that is busy with something else one may take longer.
    expect(Math.min(...times)).toBeLessThan(50);
    expect((await waiting).status).toBe(503);
  });

  it('readiness is 503 with what is wrong, kept by nobody', async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    time += 1000;
    check = failing(new DatabaseFault('locked', SECRET));
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toMatch(/geheim|10\.1|srv/);
  });
});
