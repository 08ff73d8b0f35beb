import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { readBuiltTab } from '../../../server/http/tab-files.ts';
import { type TabFacts, type TabParts, tabPage } from '../../../server/http/tab-page.ts';
import { CLOUD_HOSTS, CLOUDS } from '../../../src/policy/cloud-hosts.ts';
import { rawAnswer } from '../../support/raw-http.ts';

const FACTS: TabFacts = { mode: 'production', people: [], openInTeams: null, botChat: null, consent: null };
const SCRIPT = `console.log('${'the page '.repeat(100)}')`;
const PAGE = `<meta nonce="__CSP_NONCE__"><script src="/tab/assets/index-abc.js" nonce="__CSP_NONCE__"></script>`;
const CONSENT = `<meta nonce="__CSP_NONCE__"><script src="/tab/assets/consent-abc.js" nonce="__CSP_NONCE__"></script>`;

let folder = '';
const servers: Server[] = [];

/** Serves the page under `/tab`, and says "elsewhere" of whatever it does not answer. */
async function served(parts: Partial<TabParts> = {}): Promise<string> {
  const app = express();
  app.use('/tab', tabPage({ built: readBuiltTab(folder), cloud: 'commercial', facts: FACTS, ...parts }));
  app.use((_request, response) => void response.status(404).send('elsewhere'));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return `http://127.0.0.1:${port}`;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-tab-'));
  const assets = path.join(folder, 'assets');
  await mkdir(assets);
  await writeFile(path.join(folder, 'index.html'), PAGE);
  await writeFile(path.join(folder, 'consent.html'), CONSENT);
  await writeFile(path.join(folder, 'built-from'), 'secret-less');
  await writeFile(path.join(assets, 'index-abc.js'), SCRIPT);
  await writeFile(path.join(assets, 'consent-abc.js'), SCRIPT);
  await writeFile(path.join(assets, 'index-abc.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(path.join(assets, 'index-abc.js.gz'), gzipSync(SCRIPT));
  await writeFile(path.join(assets, 'base-def.css'), 'body { margin: 0 }');
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

const policyOf = (response: Response) =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the page', () => {
  it.each(['', '/', '/deals', '/deals/EA%2F1', '/deals/a.b', '/index.html', '/built-from'])(
    'is at /tab%s',
    async (below) => {
      const response = await fetch(`${await served()}/tab${below}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain('/tab/assets/index-abc.js');
    },
  );

  it('runs and draws what is its own, by a nonce that is new each time', async () => {
    const url = await served();
    const nonces = new Set<string>();
    for (const _time of [1, 2]) {
      const response = await fetch(`${url}/tab`);
      const page = await response.text();
      const nonce = /<meta nonce="([^"]+)">/.exec(page)?.[1] ?? '';
      expect(page).toBe(PAGE.replaceAll('__CSP_NONCE__', nonce));
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      nonces.add(nonce);
      const { 'frame-ancestors': hosts, ...policy } = policyOf(response);
      expect(hosts).toContain('https://teams.microsoft.com');
      expect(policy).toEqual({
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", `'nonce-${nonce}'`],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
      });
    }
    expect(nonces.size).toBe(2);
  });

  it.each(CLOUDS)(
    'is framed by the hosts of %s and nobody else, which teams-js is told, too',
    async (cloud) => {
      const url = await served({ cloud });
      const { tabHosts } = CLOUD_HOSTS[cloud];
      const response = await fetch(`${url}/tab`);
      expect(policyOf(response)['frame-ancestors']).toEqual(tabHosts.map((host) => `https://${host}`));
      expect(response.headers.get('x-frame-options')).toBeNull();
      const origins = await fetch(`${url}/tab/host-origins.json`);
      expect(await origins.json()).toEqual({ validOrigins: tabHosts });
    },
  );

  it.each(['/consent', '/consent/end'])(
    'has a window for consent at /tab%s, which nothing frames',
    async (below) => {
      const response = await fetch(`${await served()}/tab${below}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('/tab/assets/consent-abc.js');
      // Whoever opened it hears how it ended.
      expect(response.headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      const policy = policyOf(response);
      expect(policy).toMatchObject({ 'frame-ancestors': ["'none'"], 'script-src': ["'self'"] });
    },
  );

  it('answers HEAD, and no write', async () => {
    const url = await served();
    expect((await fetch(`${url}/tab`, { method: 'HEAD' })).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(await (await fetch(`${url}/tab`, { method })).text()).toBe('elsewhere');
  });

  it('says that it is not built, where it is not', async () => {
    const url = await served({ built: readBuiltTab(path.join(folder, 'assets')) });
    const response = await fetch(`${url}/tab/deals`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build:tab');
    expect(policyOf(response)['default-src']).toEqual(["'none'"]);
  });

  it.each(['index.html', 'consent.html', 'assets', 'assets/index-abc.js', 'assets/consent-abc.js'])(
    'is not built where a build has no %s',
    async (missing) => {
      const built = await mkdtemp(path.join(tmpdir(), 'wsa-test-tab-'));
      try {
        await mkdir(path.join(built, 'assets'));
        await writeFile(path.join(built, 'index.html'), PAGE);
        await writeFile(path.join(built, 'consent.html'), CONSENT);
        for (const name of ['index-abc.js', 'consent-abc.js'])
          await writeFile(path.join(built, 'assets', name), SCRIPT);
        expect(readBuiltTab(built)).not.toBeNull();
        await rm(path.join(built, missing), { recursive: true });
        expect(readBuiltTab(built)).toBeNull();
      } finally {
        await rm(built, { recursive: true });
      }
    },
  );

  it('is told of its server', async () => {
    const facts: TabFacts = {
      mode: 'local',
      people: [{ who: 'ae', name: 'A', role: 'AE' }],
      openInTeams: null,
      botChat: null,
      consent: null,
    };
    const response = await fetch(`${await served({ facts })}/tab/host.json`);
    expect(await response.json()).toEqual(facts);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(policyOf(response)['frame-ancestors']).toEqual(["'none'"]);
  });
});

describe('an asset', () => {
  it.each([
    { accepts: 'gzip, deflate, br', encoding: 'br' },
    { accepts: 'br;q=0, gzip', encoding: 'gzip' },
    { accepts: 'identity', encoding: null },
    { accepts: 'zstd', encoding: null },
  ])('is as small as "$accepts" allows, and kept for good', async ({ accepts, encoding }) => {
    const response = await fetch(`${await served()}/tab/assets/index-abc.js`, {
      headers: { 'accept-encoding': accepts },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toBe(SCRIPT);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is sent as it is where it is kept in no other form', async () => {
    const response = await fetch(`${await served()}/tab/assets/base-def.css`);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await response.text()).toBe('body { margin: 0 }');
  });

  it.each([
    'none.js',
    'index-abc.js.br',
    'index-abc.js.gz',
    '..%2findex.html',
    '..%2fbuilt-from',
    '%2e%2e',
    '.',
  ])('is not at %s', async (name) => {
    const url = new URL(await served());
    const answer = await rawAnswer(
      url.href,
      `GET /tab/assets/${name} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toContain('secret-less');
    expect(answer).not.toMatch(/^content-encoding/im);
    expect(answer).toMatch(/elsewhere|<meta nonce=/);
  });
});
