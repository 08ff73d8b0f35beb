import type { LookupAddress } from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LookupHttpOptions } from '../../src/directory/lookup-http.ts';
import { createDirectory } from '../../src/directory/tenant-directory.ts';
import { publicLookup } from '../../src/http/guarded-connector.ts';
import { anyCharacter } from '../support/properties/any-character.ts';
import { HOSTILE } from './hostile.ts';
import { closeAll, connectionsOf, directoryAt, startHosts } from './hosts.ts';

afterEach(closeAll);

/** A directory that asks Microsoft, were it not for its resolver: it writes down whom it was asked for. */
function recorded(addresses: LookupAddress[], http: LookupHttpOptions = {}) {
  const names: string[] = [];
  const resolve = async (hostname: string) => {
    names.push(hostname);
    return addresses;
  };
  const token = () => Promise.resolve('secret');
  return { names, directory: createDirectory({ now: () => 0, token, http: { ...http, resolve } }) };
}

const NOWHERE: LookupAddress[] = [];

describe('the hosts that are called', () => {
  it.each([
    ['commercial', 'graph.microsoft.com'],
    ['gcc', 'graph.microsoft.com'],
    ['gcc-high', 'graph.microsoft.us'],
    ['dod', 'dod-graph.microsoft.us'],
  ] as const)('are three, in %s', async (cloud, graph) => {
    const { names, directory } = recorded(NOWHERE, { cloud });
    expect(await directory.lookUp('contoso.com')).toMatchObject({ result: 'unreachable' });
    await directory.close();
    expect(names.sort()).toEqual([graph, 'login.microsoftonline.com', 'login.microsoftonline.us'].sort());
  });

  it.each([
    ['127.0.0.1', 4],
    ['10.0.0.4', 4],
    ['169.254.169.254', 4],
    ['::1', 6],
    ['fe80::1', 6],
    ['::ffff:127.0.0.1', 6],
  ])('are not at %s, whatever a name server says', async (address, family) => {
    const { directory } = recorded([
      { address: '20.190.160.1', family: 4 },
      { address, family },
    ]);
    const { result, raw } = await directory.lookUp('contoso.com');
    await directory.close();
    expect(result).toBe('unreachable');
    expect(raw.worldwide).toMatchObject({ why: expect.stringContaining('not a public address') });
    expect(raw.graph).toMatchObject({ why: expect.stringContaining('not a public address') });
  });

  it('are not asked for about reserved names', async () => {
    const { names, directory } = recorded(NOWHERE);
    for (const domain of [
      'nas.local',
      'db.internal',
      'x.test',
      'nstr.mil.example',
      'a.localhost',
      'a.home.arpa',
    ]) {
      expect(await directory.lookUp(domain)).toMatchObject({ result: 'ask-a-person', domain });
    }
    await directory.close();
    expect(names).toEqual([]);
  });

  it.each([
    'http://127.0.0.1.evil.com:80',
    'http://10.0.0.1:80',
    'http://localhost:80',
    'https://login.microsoftonline.com',
    'http://127.0.0.1:80@evil.com',
    'http://127.0.0.1:80/path',
    'http://evil.com#127.0.0.1:80',
    '',
  ])('may be stood in for on this machine only, not by %j', async (base) => {
    const { bases } = await startHosts();
    const options = { now: () => 0, http: { bases: { ...bases, graph: base } } };
    expect(() => createDirectory(options)).toThrow(RangeError);
  });
});

describe('the addresses a socket gets', () => {
  const both: LookupAddress[] = [
    { address: '20.190.160.1', family: 4 },
    { address: '2603:1036::1', family: 6 },
  ];

  function lookup(addresses: LookupAddress[], all: boolean): Promise<unknown[]> {
    return new Promise((resolve) => {
      publicLookup(async () => addresses)('login.microsoftonline.com', { all }, (...got) => resolve(got));
    });
  }

  it('are all the public ones there are, or the first', async () => {
    expect(await lookup(both, true)).toEqual([null, both]);
    expect(await lookup(both, false)).toEqual([null, '20.190.160.1', 4]);
  });

  it.each([true, false])('are none when one of them is private or there is none (all: %s)', async (all) => {
    const [stray] = await lookup([...both, { address: '192.168.0.9', family: 4 }], all);
    expect(stray).toBeInstanceOf(Error);
    const [none] = await lookup([], all);
    expect(none).toBeInstanceOf(Error);
  });
});

describe('texts that are no domain', () => {
  it.each(HOSTILE)('%j is never asked about', async (text) => {
    const hosts = await startHosts();
    const directory = directoryAt(hosts.bases, { token: () => Promise.resolve('secret') });
    const finding = await directory.lookUp(text);
    expect(finding.result).toBe('ask-a-person');
    expect(finding.domain.length).toBeLessThanOrEqual(253);
    expect(connectionsOf(hosts)).toBe(0);
  });
});

describe('any text at all', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: anyCharacter }),
    fc.domain(),
    fc.emailAddress(),
    fc.webUrl(),
    fc.ipV4Extended(),
    fc.ipV6(),
    fc.constantFrom(...HOSTILE),
    fc.tuple(fc.constantFrom(...HOSTILE), fc.domain()).map((two) => two.join('.')),
    fc.tuple(fc.domain(), fc.string({ maxLength: 3 }), fc.domain()).map((parts) => parts.join('')),
  );

  it('leads to no request, or to exactly the two documents of an ASCII domain', async () => {
    const asked = await startHosts();
    const directory = directoryAt(asked.bases);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const paths = [asked.worldwide.paths, asked.usGovernment.paths];
        for (const list of paths) list.length = 0;
        const { domain, raw } = await directory.lookUp(text);
        const [worldwide = [], usGovernment = []] = paths;
        expect(worldwide).toEqual(usGovernment);
        if (worldwide.length === 0) return;
        expect(raw.worldwide).not.toBeNull();
        expect(domain).toMatch(/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/);
        expect(worldwide).toEqual([`/${domain}/v2.0/.well-known/openid-configuration`]);
      }),
      { numRuns: 500 },
    );
  });

  it('asks for no name but those of the hosts', async () => {
    const { names, directory } = recorded(NOWHERE);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await directory.lookUp(text);
      }),
      { numRuns: 100 },
    );
    await directory.close();
    const allowed = ['graph.microsoft.com', 'login.microsoftonline.com', 'login.microsoftonline.us'];
    expect([...new Set(names)].sort()).toEqual(allowed);
  });
});
