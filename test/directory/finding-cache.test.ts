import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lifetimeOf } from '../../src/directory/finding.ts';
import { commercial, gccHigh, OTHER_TENANT } from './documents.ts';
import { type Answer, closeAll, directoryAt, json, notFound, startHosts } from './hosts.ts';

afterEach(closeAll);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const down = json(503, {});
const found = json(200, commercial());
const unknown = json(200, commercial(undefined, { tenant_region_sub_scope: 'NEW' }));

describe('a finding counts for', () => {
  it.each<[string, Answer, Answer, number]>([
    ['a day when found', found, found, 24 * HOUR],
    ['a day when ambiguous', found, json(200, gccHigh(OTHER_TENANT)), 24 * HOUR],
    ['a day when a person has to look', unknown, unknown, 24 * HOUR],
    ['an hour when not found', notFound, notFound, HOUR],
    ['an hour when half of the answers are missing', found, down, HOUR],
    ['a minute when unreachable', down, down, MINUTE],
  ])('%s', async (_name, worldwide, usGovernment, time) => {
    let now = 5_000_000;
    const hosts = await startHosts({ worldwide, usGovernment });
    const directory = directoryAt(hosts.bases, { now: () => now });
    const first = await directory.lookUp('contoso.com');
    expect(lifetimeOf(first)).toBe(time);
    now += time - 1;
    expect(await directory.lookUp('CONTOSO.com')).toBe(first);
    expect(hosts.worldwide.paths).toHaveLength(1);
    now += 1;
    expect((await directory.lookUp('contoso.com')).at).toBe(5_000_000 + time);
    expect(hosts.worldwide.paths).toHaveLength(2);
  });

  it('a day for consumer domains too', async () => {
    let now = 0;
    const { bases } = await startHosts();
    const directory = directoryAt(bases, { now: () => now });
    const first = await directory.lookUp('gmail.com');
    now = 24 * HOUR - 1;
    expect(await directory.lookUp('gmail.com')).toBe(first);
    now += 1;
    expect(await directory.lookUp('gmail.com')).not.toBe(first);
  });
});

it('forgets the oldest when there are too many', async () => {
  const hosts = await startHosts();
  const directory = directoryAt(hosts.bases, { remembered: 2 });
  for (const domain of ['a.com', 'b.com', 'c.com']) await directory.lookUp(domain);
  for (const domain of ['b.com', 'c.com']) await directory.lookUp(domain);
  expect(hosts.worldwide.paths).toHaveLength(3);
  await directory.lookUp('a.com');
  expect(hosts.worldwide.paths).toHaveLength(4);
});

it('asks once for everybody who asks meanwhile', async () => {
  const hosts = await startHosts({ worldwide: found, usGovernment: found });
  const directory = directoryAt(hosts.bases);
  const findings = await Promise.all(
    ['contoso.com', 'Contoso.com', 'CONTOSO.COM'].map((one) => directory.lookUp(one)),
  );
  expect(new Set(findings).size).toBe(1);
  expect(hosts.worldwide.paths).toHaveLength(1);
});

describe('many domains at once', () => {
  it('are asked about a few at a time, in turn', async () => {
    let inside = 0;
    let most = 0;
    const slow: Answer = (response) => {
      inside += 1;
      most = Math.max(most, inside);
      setTimeout(() => {
        inside -= 1;
        found(response);
      }, 15);
    };
    const hosts = await startHosts({ worldwide: slow, usGovernment: found });
    const directory = directoryAt(hosts.bases, { atOnce: 3 });
    const domains = Array.from({ length: 12 }, (_one, at) => `d${at}.com`);
    const findings = await Promise.all(domains.map((domain) => directory.lookUp(domain)));
    expect(findings.map(({ result }) => result)).toEqual(domains.map(() => 'commercial'));
    expect(most).toBe(3);
    const order = hosts.worldwide.paths.map((path) => Number(/\d+/.exec(path)?.[0]));
    expect(order.slice(0, 3).sort()).toEqual([0, 1, 2]);
  });

  it('do not wait for ever, and it is not remembered that they did', async () => {
    const hosts = await startHosts({ worldwide: () => undefined });
    const directory = directoryAt(hosts.bases, { atOnce: 1, waitMs: 50, http: { requestMs: 400 } });
    const started = performance.now();
    const first = directory.lookUp('a.com');
    const second = await directory.lookUp('b.com');
    expect(performance.now() - started).toBeLessThan(390);
    expect(second).toMatchObject({
      result: 'unreachable',
      reason: expect.stringContaining('too many look-ups'),
    });
    expect(await first).toMatchObject({ result: 'unreachable' });
    hosts.worldwide.answer = found;
    expect(await directory.lookUp('b.com')).toMatchObject({ result: 'commercial' });
  });

  it('leave the place free after a failure', async () => {
    const hosts = await startHosts({ worldwide: (response) => response.destroy() });
    const directory = directoryAt(hosts.bases, { atOnce: 1 });
    for (const domain of ['a.com', 'b.com', 'c.com']) {
      expect(await directory.lookUp(domain)).toMatchObject({ result: 'unreachable' });
      await pause(1);
    }
    expect(hosts.worldwide.paths).toHaveLength(3);
  });
});

it('tells the log what was found, and of a failure louder', async () => {
  const lines: unknown[] = [];
  const log = {
    info: (fields: object) => lines.push({ level: 'info', ...fields }),
    warn: (fields: object) => lines.push({ level: 'warn', ...fields }),
  };
  const hosts = await startHosts({ worldwide: found, usGovernment: found });
  const directory = directoryAt(hosts.bases, { log });
  await directory.lookUp('a.com');
  hosts.worldwide.answer = down;
  hosts.usGovernment.answer = down;
  await directory.lookUp('b.com');
  expect(lines).toMatchObject([
    { level: 'info', domain: 'a.com', result: 'commercial' },
    { level: 'warn', domain: 'b.com', result: 'unreachable' },
  ]);
});

it('gives a finding even when something of ours throws', async () => {
  const { bases } = await startHosts();
  const log = {
    info: () => {
      throw new Error('full disk');
    },
    warn: () => undefined,
  };
  const directory = directoryAt(bases, { log });
  expect(await directory.lookUp('a.com')).toMatchObject({ domain: 'a.com', result: 'unreachable' });
});
