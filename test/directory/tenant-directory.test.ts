import { afterEach, describe, expect, it } from '@jest/globals';
import { asEvidence } from '../../src/directory/finding.ts';
import {
  CONSUMER_TENANT,
  china,
  commercial,
  type Document,
  dod,
  gcc,
  gccHigh,
  OTHER_TENANT,
  TENANT,
  usGov,
} from './documents.ts';
import { type Answer, closeAll, connectionsOf, directoryAt, json, notFound, startHosts } from './hosts.ts';

afterEach(closeAll);

const down = json(503, { error: 'temporarily_unavailable' });
const found = (document: Document) => json(200, document);

async function look(worldwide: Answer, usGovernment: Answer) {
  const hosts = await startHosts({ worldwide, usGovernment });
  return directoryAt(hosts.bases).lookUp('contoso.com');
}

describe('what both hosts say together', () => {
  it.each<[string, Answer, Answer, string]>([
    ['both the same commercial', found(commercial()), found(commercial()), 'commercial'],
    ['both the same GCC', found(gcc()), found(gcc()), 'gcc'],
    ['both the same GCC High', found(gccHigh()), found(gccHigh()), 'gcc-high'],
    ['both the same DoD', found(dod()), found(dod()), 'dod'],
    ['both the same US Government', found(usGov()), found(usGov()), 'us-gov'],
    ['a US tenant told by the worldwide host alone', found(gccHigh()), notFound, 'gcc-high'],
    ['a commercial tenant told by the US host alone', notFound, found(commercial()), 'commercial'],
    ['two tenants', found(commercial()), found(gccHigh(OTHER_TENANT)), 'ambiguous'],
    ['two tenants of one cloud', found(commercial()), found(commercial(OTHER_TENANT)), 'ambiguous'],
    ['one tenant, two clouds', found(commercial()), found(gccHigh()), 'ask-a-person'],
    ['one tenant, a tier and none', found(gccHigh()), found(usGov()), 'ask-a-person'],
    ['one readable, one not', found(commercial()), found(china()), 'ask-a-person'],
    [
      'an unknown sub-scope',
      found(commercial(TENANT, { tenant_region_sub_scope: 'NEW' })),
      notFound,
      'ask-a-person',
    ],
    [
      'a document without tenant',
      found(commercial(TENANT, { issuer: 'https://x.y/z' })),
      found(commercial()),
      'ask-a-person',
    ],
    ['neither', notFound, notFound, 'not-found'],
    ['found and down', found(commercial()), down, 'commercial'],
    ['down and found', down, found(gccHigh()), 'gcc-high'],
    ['not found and down', notFound, down, 'unreachable'],
    ['down and not found', down, notFound, 'unreachable'],
    ['both down', down, down, 'unreachable'],
    [
      'the consumer tenant',
      found(commercial(CONSUMER_TENANT)),
      found(commercial(CONSUMER_TENANT)),
      'consumer',
    ],
    ['the consumer tenant, told by one host', found(commercial(CONSUMER_TENANT)), notFound, 'consumer'],
    ['the consumer tenant and another', found(commercial(CONSUMER_TENANT)), found(gccHigh()), 'ambiguous'],
    ['Microsoft Services', found(commercial('f8cdef31-a31e-4b4a-93e4-5f571e91255a')), notFound, 'consumer'],
    [
      'personal Microsoft accounts',
      found(commercial('9188040d-6c67-4c5b-b112-36a304b66dad')),
      notFound,
      'consumer',
    ],
  ])('%s', async (_name, worldwide, usGovernment, result) => {
    expect(await look(worldwide, usGovernment)).toMatchObject({ domain: 'contoso.com', result, at: 1_000 });
  });

  it('says so when only half of them answered', async () => {
    const finding = await look(found(commercial()), down);
    expect(finding.reason).toContain('not ruled out');
    expect(finding.raw.usGovernment).toEqual({ kind: 'failed', why: 'HTTP 503' });
  });

  it('keeps the raw values of what it cannot read', async () => {
    const finding = await look(found(commercial(TENANT, { tenant_region_sub_scope: 'NEW' })), notFound);
    expect(finding.raw.worldwide).toMatchObject({
      kind: 'found',
      document: { subScope: 'NEW', tenantId: TENANT },
    });
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
  });
});

describe('who is asked', () => {
  it('both hosts, with the domain and nothing else', async () => {
    const hosts = await startHosts();
    await directoryAt(hosts.bases).lookUp('MÜNCHEN.de');
    const path = '/xn--mnchen-3ya.de/v2.0/.well-known/openid-configuration';
    expect([hosts.worldwide.paths, hosts.usGovernment.paths]).toEqual([[path], [path]]);
    expect(hosts.graph.connections).toBe(0);
    expect(Object.keys(hosts.worldwide.headers[0] ?? {}).sort()).toEqual([
      'accept',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it.each(['gmail.com', 'Outlook.com', 'hotmail.co.uk', 'live.nl', 'icloud.com', 'yahoo.co.jp'])(
    'nobody about %s',
    async (domain) => {
      const hosts = await startHosts();
      const token = () => Promise.resolve('secret');
      expect(await directoryAt(hosts.bases, { token }).lookUp(domain)).toMatchObject({ result: 'consumer' });
      expect(connectionsOf(hosts)).toBe(0);
    },
  );

  it('sends back no cookie it was given', async () => {
    const cookie = { 'set-cookie': 'buid=1; path=/; secure' };
    const hosts = await startHosts({ worldwide: json(400, { error: 'invalid_tenant' }, cookie) });
    const directory = directoryAt(hosts.bases);
    await directory.lookUp('contoso.com');
    await directory.lookUp('fabrikam.com');
    expect(hosts.worldwide.headers).toHaveLength(2);
    for (const headers of hosts.worldwide.headers) expect(headers.cookie).toBeUndefined();
  });
});

describe('Graph', () => {
  const tenant = (tenantId: string) =>
    json(200, {
      tenantId,
      displayName: 'Contoso',
      defaultDomainName: 'contoso.onmicrosoft.com',
      federationBrandName: null,
    });
  const token = () => Promise.resolve('secret');

  async function lookWithGraph(openId: Answer, graph: Answer, source = token) {
    const hosts = await startHosts({ worldwide: openId, usGovernment: openId, graph });
    const finding = await directoryAt(hosts.bases, { token: source, http: { requestMs: 300 } }).lookUp(
      'contoso.com',
    );
    return { hosts, finding };
  }

  it('is asked by the documented route, and alone gets the token', async () => {
    const { hosts, finding } = await lookWithGraph(found(commercial()), tenant(TENANT));
    expect(hosts.graph.paths).toEqual([
      "/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='contoso.com')",
    ]);
    expect(hosts.graph.headers[0]?.authorization).toBe('Bearer secret');
    expect(hosts.worldwide.headers[0]?.authorization).toBeUndefined();
    expect(finding).toMatchObject({ result: 'commercial', raw: { graph: { displayName: 'Contoso' } } });
    expect(JSON.stringify(finding)).not.toContain('secret');
  });

  it.each<[string, Answer, Answer, string, object]>([
    [
      'the same tenant',
      found(gcc()),
      tenant(TENANT.toUpperCase()),
      'gcc',
      { kind: 'found', tenantId: TENANT },
    ],
    ['another tenant', found(gcc()), tenant(OTHER_TENANT), 'ambiguous', { kind: 'found' }],
    ['a tenant the sign-in hosts do not know', notFound, tenant(TENANT), 'ask-a-person', { kind: 'found' }],
    ['a tenant while the sign-in hosts are down', down, tenant(TENANT), 'unreachable', { kind: 'found' }],
    ['nothing', found(dod()), json(404, {}), 'dod', { kind: 'not-found' }],
    ['nothing either', notFound, json(404, {}), 'not-found', { kind: 'not-found' }],
    ['401', found(gcc()), json(401, {}), 'gcc', { kind: 'no-permission' }],
    ['403', found(gcc()), json(403, {}), 'gcc', { kind: 'no-permission' }],
    ['429', found(gcc()), json(429, {}), 'gcc', { kind: 'failed', why: 'HTTP 429' }],
    ['something else', found(gcc()), json(200, { tenantId: 'x' }), 'gcc', { kind: 'failed' }],
    ['never anything', found(gcc()), () => undefined, 'gcc', { kind: 'failed', why: 'timeout (given up)' }],
    [
      'consumer tenant told first',
      found(commercial(CONSUMER_TENANT)),
      tenant(TENANT),
      'consumer',
      { kind: 'found' },
    ],
  ])('says %s', async (_name, openId, graph, result, raw) => {
    const { finding } = await lookWithGraph(openId, graph);
    expect(finding).toMatchObject({ result, raw: { graph: raw } });
  });

  it.each<[string, () => Promise<string>]>([
    ['fails', () => Promise.reject(new Error('secret'))],
    ['hangs', () => new Promise<string>(() => undefined)],
    ['is no header', () => Promise.resolve('secret\r\nx: y')],
  ])('is left out when the token %s', async (_name, source) => {
    const { hosts, finding } = await lookWithGraph(found(commercial()), tenant(TENANT), source);
    expect(finding).toMatchObject({ result: 'commercial', raw: { graph: { kind: 'failed' } } });
    expect(hosts.graph.paths).toEqual([]);
    expect(JSON.stringify(finding)).not.toContain('secret');
  });
});

describe('a finding as evidence', () => {
  const raw = { worldwide: null, usGovernment: null, graph: null };
  const finding = { domain: 'contoso.com', reason: '', raw, complete: true, at: 5 } as const;

  it.each(['commercial', 'gcc', 'gcc-high', 'dod', 'us-gov', 'not-found', 'ambiguous', 'consumer'] as const)(
    'is a piece of it: %s',
    (result) => {
      const evidence = { method: 'directory', result, validatedAt: 5, validatedBy: null, portal: null };
      expect(asEvidence({ ...finding, result })).toEqual(evidence);
    },
  );

  it.each(['unreachable', 'ask-a-person'] as const)('is none: %s', (result) => {
    expect(asEvidence({ ...finding, result })).toBeNull();
  });
});
