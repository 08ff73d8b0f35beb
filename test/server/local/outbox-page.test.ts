import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type ErrorRequestHandler } from 'express';
import helmet from 'helmet';
import { JSDOM } from 'jsdom';
import { outboxPages } from '../../../server/local/outbox-page.ts';
import { createOutbox, type LocalOutbox, OUTBOX_PATH } from '../../../src/email/delivery/eml-outbox.ts';
import type { Letter } from '../../../src/email/letters/letter.ts';
import { openFile, SENDER, write } from '../../email/samples.ts';

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)>' {{constructor}}`;
const letter = (dealId = 'D-1', note: string | null = null) =>
  write('customer-action-required', openFile({ dealId }), { note });

describe('the pages of the outbox', () => {
  let folder: string;
  let outbox: LocalOutbox;
  let server: Server;
  let time = Date.parse('2026-06-10T12:00:00Z');
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-pages-'));
    const now = () => {
      time += 60_000;
      return time;
    };
    outbox = createOutbox({ folder: path.join(folder, 'outbox'), now, pageBase: () => null });
    const app = express();
    app.use(helmet());
    app.use(OUTBOX_PATH, outboxPages(outbox));
    app.use((_request, response) => void response.status(404).json({ error: 'nothing' }));
    const failed: ErrorRequestHandler = (_error, _request, response, _next) =>
      void response.status(500).json({ error: 'failed' });
    app.use(failed);
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => rm(path.join(folder, 'outbox'), { recursive: true, force: true }));

  interface Got {
    readonly status: number | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
    readonly page: Document;
  }

  /** The path goes out as it is written. */
  async function get(asked = '', stated: { method?: string } = {}): Promise<Got> {
    const { port } = server.address() as AddressInfo;
    const { method = 'GET' } = stated;
    const options = { host: '127.0.0.1', port, path: OUTBOX_PATH + asked, method };
    return new Promise((resolve, reject) => {
      request(options, async (response) => {
        const body = await textOf(response);
        const { document } = new JSDOM(body).window;
        resolve({ status: response.statusCode, headers: response.headers, body, page: document });
      })
        .once('error', reject)
        .end();
    });
  }
  const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
  const keep = (one: Letter) => outbox.keep(one, SENDER, 'person:ann');

  it('say how to make a letter while there is none', async () => {
    const { status, page } = await get();
    expect(status).toBe(200);
    expect(words(page.querySelector('main'))).toMatch(/^Outbox There are no letters yet\. .*check contoso/);
  });

  it('list the letters, the newest first', async () => {
    const first = await keep(letter('D-1'));
    const second = await keep(letter('D-2'));
    const { page } = await get();
    const items = [...page.querySelectorAll('li')];
    expect(items.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual([
      `/outbox/${second.name}`,
      `/outbox/${first.name}`,
    ]);
    expect(words(items[0] ?? null)).toMatch(
      /^Action Required: .* To Cara Lane <cara@contoso\.com> · D-2 · 1\d Jun 2026, \d\d:\d\d$/,
    );
    expect(items[0]?.querySelector('time')?.getAttribute('datetime')).toBe(second.madeAt);
    expect((await get('/')).status).toBe(200);
  });

  it('show a letter, as it will look and as plain text, and offer the file', async () => {
    const { name } = await keep(letter('D-1', 'A word of mine'));
    const { status, page } = await get(`/${name}`);
    expect(status).toBe(200);
    expect(words(page.querySelector('h1'))).toBe(letter().subject);
    expect(words(page.querySelector('dl'))).toMatch(
      /^FromEve Stone <eve@microsoft\.example> ToCara Lane <cara@contoso\.com> DealD-1 Templatecustomer-action-required Made\d/,
    );
    expect(page.querySelector('pre')?.textContent).toContain('A word of mine');
    const frame = page.querySelector('iframe');
    expect([frame?.getAttribute('sandbox'), frame?.getAttribute('src')]).toEqual([
      '',
      `/outbox/${name}/html`,
    ]);
    expect(page.querySelector('a.file')?.getAttribute('href')).toBe(`/outbox/${name}/file`);
  });

  it('give the file as a message to be kept, byte by byte', async () => {
    const { name } = await keep(letter());
    const { status, headers, body } = await get(`/${name}/file`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(body).toBe(String(await outbox.read(name)));
    expect(body).toContain('X-Unsent: 1\r\n');
  });

  it('show a letter where it can run nothing and load nothing', async () => {
    const { name } = await keep({ ...letter(), html: '<p>Hello<script>alert(1)</script>' });
    const { status, headers, body } = await get(`/${name}/html`);
    expect([status, body]).toEqual([200, '<p>Hello<script>alert(1)</script>']);
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(['sandbox', "default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:']),
    );
    expect(policy.join()).not.toContain('allow-');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('allow themselves one style and no script', async () => {
    const { name } = await keep(letter());
    for (const asked of ['', `/${name}`, '/none']) {
      const { headers, page } = await get(asked);
      const style = page.querySelector('style')?.textContent ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      expect(page.querySelectorAll('script, [style], link')).toHaveLength(0);
    }
  });

  it('take what people typed for text', async () => {
    const typed = letter(EVIL);
    const to = [{ name: EVIL, address: 'cara@contoso.com' }];
    const { name } = await keep({ ...typed, to, cc: to, subject: EVIL, text: EVIL });
    for (const asked of ['', `/${name}`]) {
      const { page, status } = await get(asked);
      expect(status).toBe(200);
      expect(page.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
      expect(page.body.textContent).toContain(EVIL);
    }
  });

  it('say when what a letter says is not known, and offer the file all the same', async () => {
    const { name } = await keep(letter());
    await writeFile(path.join(folder, 'outbox', name), 'Subject: by hand\r\n\r\n');
    const { status, page } = await get(`/${name}`);
    expect([status, page.querySelector('iframe'), words(page.querySelector('h1'))]).toEqual([
      200,
      null,
      name,
    ]);
    expect(words(page.querySelector('main'))).toContain('The file was changed');
    expect((await get(`/${name}/html`)).status).toBe(404);
    expect((await get(`/${name}/file`)).body).toContain('by hand');
    expect((await get()).page.querySelectorAll('li')).toHaveLength(1);
  });

  it.each([
    '/none',
    '/../secret.eml',
    '/..%2fsecret.eml/file',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd/file',
    '/..%5csecret.eml/file',
    '/secret.eml%00/file',
    '/%E0%A4%A/file',
    '/%00',
    `/${'x'.repeat(5000)}`,
    '/<script>alert(1)</script>',
    '/__proto__/html',
  ])('know no letter at %s', async (asked) => {
    await keep(letter());
    await writeFile(path.join(folder, 'secret.eml'), 'secret');
    const { status, body } = await get(asked);
    expect(status).toBe(404);
    expect(body).not.toMatch(/secret|<script>|passwd/);
  });

  it('can be read and not written', async () => {
    const { name } = await keep(letter());
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get(`/${name}`, { method })).status).toBe(404);
    expect(await outbox.list()).toHaveLength(1);
  });

  it('leave it to the server to say that the folder can not be read', async () => {
    await writeFile(path.join(folder, 'outbox'), 'a file where the folder should be');
    expect((await get()).status).toBe(500);
    await rm(path.join(folder, 'outbox'));
    await mkdir(path.join(folder, 'outbox'));
    expect((await get()).status).toBe(200);
  });
});
