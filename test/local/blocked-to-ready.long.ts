import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import type { AdaptiveCard, ExecuteAction } from '../../cards/kit/adaptive-card.ts';
import { cardsOf, postJson } from '../support/bot/test-bot.ts';
import { executed, type LooseActivity, message, type Where } from '../support/teams/activities.ts';
import { buttonsOf, linesOf } from '../support/teams/card-text.ts';
import { type Connector, startConnector } from '../support/teams/connector.ts';

/** It compiles first, and the mailbox is looked at every few seconds. */
const PATIENCE_MS = 240_000;
const DEAL = `EA-${new Date().getUTCFullYear()}-0042`;
const TODAY = new Date().toISOString().slice(0, 10);

/** Looks at the answers, a second apart, before the run is given up. */
const MOST_LOOKS = 60;

/** What the customer writes below the letter: a new Online Administrator in the place of two. */
const ANSWER = [
  'Hello,',
  '',
  'Online Administrator: Maya Lind, maya.lind@contoso.com',
  '',
  'Dmitri Volkov and Hannah Okafor no longer do this for us.',
].join('\n');
const GONE = ['dmitri.volkov@federal.contoso.com', 'hannah.okafor.contoso@outlook.com'];

function isDigest(card: AdaptiveCard): boolean {
  return buttonsOf(card).some(({ title }) => title === 'What to do first');
}

describe('Contoso of the sample book, in npm run dev:graph', () => {
  let child: ChildProcessByStdio<null, Readable, null>;
  let connector: Connector;
  let mail = '';
  let endpoint = '';
  let ids = 0;
  const last: string[] = [];
  const record: string[] = [];

  beforeAll(async () => {
    connector = await startConnector();
    const env = { ...process.env, PORT: '0', WSA_PLAYGROUND: 'off', WSA_DATA_DIR: '', LOG_LEVEL: 'info' };
    child = spawn('npm', ['run', 'dev:graph'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        last.push(line);
        mail ||= /Read, send and answer the mail: open (http:\S+)\//.exec(line)?.[1] ?? '';
        endpoint ||= /The bot answers at (http:[^\s;]+)/.exec(line)?.[1] ?? '';
        if (endpoint !== '') resolve();
      });
    });
  }, PATIENCE_MS);
  afterAll(async () => {
    mkdirSync('test-artifacts', { recursive: true });
    writeFileSync('test-artifacts/blocked-to-ready.txt', `${record.join('\n')}\n`);
    await connector.stop();
    if (child.exitCode !== null || child.pid === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
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
  const told = (said: string, card: AdaptiveCard): AdaptiveCard => {
    record.push(`> ${said}`, ...linesOf(card).map((line) => `  ${line}`), '');
    return card;
  };
  const ask = async (text: string): Promise<AdaptiveCard> => {
    const before = connector.sent.length;
    await deliver(message(text, where()));
    // An alert may come in between, which has no card of this deal.
    const card = cardsOf(connector.sent.slice(before)).findLast((one) => !isDigest(one));
    if (!card) throw new Error(`no card for ${text}`);
    return told(text, card);
  };
  const press = async (card: AdaptiveCard, meant: (one: ExecuteAction) => boolean, fill: object = {}) => {
    const found = buttonsOf(card).find(meant);
    if (!found) throw new Error(`no such button among ${buttonsOf(card).map(({ title }) => title)}`);
    const response = await deliver(executed(found.verb, { ...found.data, ...fill }, where()));
    const { value } = (await response.json()) as { readonly value: AdaptiveCard };
    return told(`[${found.title}]`, value);
  };
  const named = (title: string) => (one: ExecuteAction) => one.title === title;
  const linkIn = async (folder: string): Promise<string> => {
    const page = new JSDOM(await (await fetch(`${mail}/`)).text()).window.document;
    const heading = [...page.querySelectorAll('h2')].find((one) => one.textContent === folder);
    const links = [...(heading?.nextElementSibling?.querySelectorAll('a') ?? [])];
    return (
      links.find(({ textContent }) => /^Action Required/.test(textContent ?? ''))?.getAttribute('href') ?? ''
    );
  };
  const does = async (link: string, verb: string, text = '') => {
    record.push(`> in the mailbox: ${verb}`, ...text.split('\n').map((line) => `  ${line}`), '');
    await fetch(`${mail}${link}?do=${verb}`, { method: 'POST', body: new URLSearchParams({ text }) });
  };
  /** Asks until what the mailbox has been looked at for is there. */
  const proposals = async (): Promise<AdaptiveCard> => {
    for (let looks = 0; ; looks += 1) {
      const card = await ask(`replies ${DEAL}`);
      if (buttonsOf(card).some(({ title }) => title === 'Accept')) return card;
      if (looks >= MOST_LOOKS) throw new Error(`no answer was read: ${linesOf(card).join(' ')}`);
      record.splice(record.lastIndexOf(`> replies ${DEAL}`));
      await passed(1000);
    }
  };

  it('says in its last lines where the mail is', () => {
    expect(last.slice(-4).join('\n')).toContain(`Read, send and answer the mail: open ${mail}/`);
  });

  it(
    'goes from blocked to ready by a letter, its answer and the checks of who it names',
    async () => {
      const blocked = await ask(`check ${DEAL}`);
      expect(linesOf(blocked).join('\n')).toContain('Blocked');
      const preview = await ask(`draft customer ${DEAL}`);
      const made = await press(preview, named('Create draft'));
      expect(JSON.stringify(made)).toContain(`"url":"${mail}/mail/`);
      await does(await linkIn('Drafts'), 'send');
      await does(await linkIn('Sent'), 'answer', ANSWER);
      const offered = await proposals();
      const all = buttonsOf(offered).find(({ title }) => title === 'Accept all');
      let deal = await press(offered, all ? named('Accept all') : named('Accept'));
      expect(linesOf(deal).join('\n')).toContain('maya.lind@contoso.com');
      // Whom the answer was not read to take off the deal is taken off on its card.
      for (const email of GONE) {
        const change = (one: ExecuteAction) =>
          one.title === 'Replace or remove' && String(one.data?.contact).endsWith(` ${email}`);
        if (!buttonsOf(deal).some(change)) continue;
        const confirm = await press(await press(deal, change), named('Remove instead'));
        expect(linesOf(confirm).join('\n')).toMatch(/Now: [\s\S]*Then: /);
        deal = await press(confirm, named('Remove'));
      }
      expect(linesOf(deal).join('\n')).toContain('Unverified');
      const form = await press(deal, named('Record checks'));
      const emails = ['maya.lind@contoso.com', 'wei.zhang@contoso.com', 'amelie.rousseau@contoso.com'].join(
        ',',
      );
      const ready = await press(form, named('Save'), { emails, result: 'valid', day: TODAY });
      expect(linesOf(ready).join('\n')).toContain('Ready');
      expect(linesOf(await ask(`check ${DEAL}`)).join('\n')).toMatch(/✔ Ready/);
    },
    PATIENCE_MS,
  );
});
