import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { DRAFT_CREATE } from '../../cards/verbs.ts';
import { cardsOf, only, postJson } from '../support/bot/test-bot.ts';
import { executed, type LooseActivity, message, type Where } from '../support/teams/activities.ts';
import { buttonsOf } from '../support/teams/card-text.ts';
import { type Connector, startConnector } from '../support/teams/connector.ts';

/** It compiles first. */
const PATIENCE_MS = 180_000;

describe('npm run dev:graph', () => {
  let child: ChildProcessByStdio<null, Readable, null>;
  let connector: Connector;
  let mail = '';
  let endpoint = '';
  let ids = 0;

  beforeAll(async () => {
    connector = await startConnector();
    const env = { ...process.env, PORT: '0', WSA_PLAYGROUND: 'off', WSA_DATA_DIR: '', LOG_LEVEL: 'info' };
    child = spawn('npm', ['run', 'dev:graph'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        mail ||= /^Mail: open (http:\S+)\/ /.exec(line)?.[1] ?? '';
        endpoint ||= /The bot answers at (http:[^\s;]+)/.exec(line)?.[1] ?? '';
        if (endpoint !== '') resolve();
      });
    });
  }, PATIENCE_MS);
  afterAll(async () => {
    await connector.stop();
    if (child.exitCode !== null || child.pid === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // As Ctrl-C does, to every process of the terminal.
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }, PATIENCE_MS);

  const where = (): Where => ({
    serviceUrl: connector.url,
    conversation: 'personal',
    from: '29:you',
    id: `in-${++ids}`,
  });
  const deliver = async (activity: LooseActivity) => {
    const response = await postJson(endpoint, JSON.stringify(activity));
    expect(response.status).toBe(200);
    return response;
  };
  const page = async (path = '/') => new JSDOM(await (await fetch(mail + path)).text()).window.document;
  const linkIn = async (folder: string, subject: RegExp): Promise<string> => {
    const heading = [...(await page()).querySelectorAll('h2')].find((one) => one.textContent === folder);
    const links = [...(heading?.nextElementSibling?.querySelectorAll('a') ?? [])];
    return links.find(({ textContent }) => subject.test(textContent ?? ''))?.getAttribute('href') ?? '';
  };
  const press = (link: string, verb: string, text = '') =>
    fetch(`${mail}${link}?do=${verb}`, { method: 'POST', body: new URLSearchParams({ text }) });

  it(
    'drafts into a mailbox on this machine, in which the letter can be sent and answered by hand',
    async () => {
      await deliver(message('draft customer EA-2026-0042', where()));
      const card: AdaptiveCard = only(cardsOf(connector.sent));
      const create = buttonsOf(card).find(({ verb }) => verb === DRAFT_CREATE);
      await deliver(executed(DRAFT_CREATE, create?.data, where()));
      const draft = await linkIn('Drafts', /^Action Required/);
      expect(draft).toMatch(/^\/mail\//);
      expect((await press(draft, 'edit', 'A <b>line</b>')).status).toBe(200);
      expect((await page(draft)).querySelector('iframe')?.getAttribute('srcdoc')).toContain(
        'A &lt;b&gt;line&lt;/b&gt;',
      );
      await press(draft, 'send');
      const sent = await linkIn('Sent', /^Action Required/);
      await press(sent, 'answer', 'Notices Contact: Nora Berg, nora@contoso.com');
      const answer = await page(await linkIn('Inbox', /^Re: Action Required/));
      expect(answer.querySelector('iframe')?.getAttribute('srcdoc')).toContain('nora@contoso.com');
      expect(await linkIn('Drafts', /Action Required/)).toBe('');
    },
    PATIENCE_MS,
  );

  it('shows the mailbox to this machine only', async () => {
    const elsewhere = await fetch(`${mail}/`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(elsewhere.status).toBe(403);
    expect((await fetch(`${mail}/mail/deeplink/compose/none`)).status).toBe(404);
  });
});
