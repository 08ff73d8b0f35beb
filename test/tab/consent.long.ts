import { mkdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mailboxConsent } from '../../src/policy/mailbox-consent.ts';
import { ANN, DEAL } from '../support/api/letter-pages.ts';
import { objectIdOf, testSignIn, tokenOf } from '../support/api/page-tokens.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { type Outlook, startOutlook } from '../support/graph/mail.ts';
import { axeViolations } from '../support/tab/axe.ts';
import {
  answerConsent,
  expectConsentRequest,
  type StandInEntra,
  standInEntra,
} from '../support/tab/entra.ts';
import { type FakeHost, type HostOptions, openInHost } from '../support/tab/fake-host.ts';
import { useTab } from '../support/tab/use-tab.ts';
import { TENANT } from '../support/teams/activities.ts';

const CONSENT = mailboxConsent('commercial', TENANT, '22222222-3333-4444-8555-666666666666');
const OID = objectIdOf(ANN);
const WITHIN_MS = 30_000;

(browserAvailable() ? describe : describe.skip)('consent for the mailbox, asked for on the page', () => {
  let outlook: Outlook;
  /** Who has not let the app into their mailbox. */
  const unconsented = new Set<string>();
  const tab = useTab(async () => {
    outlook = await startOutlook();
    const { mail, userTokens } = outlook;
    return {
      mail,
      userTokens: {
        ...userTokens,
        // As the token service does: without consent there is no token to exchange for.
        exchange: async (holder, token) =>
          !unconsented.has(holder.userId) && userTokens.exchange(holder, token),
      },
      fill: bookOf(Array.from({ length: 20 }, (_one, at) => ({ ...DEAL, deal_id: `D-${at}` }))),
      pageSignIn: testSignIn(new Set(), CONSENT),
    };
  });
  let entra: StandInEntra | null = null;
  let host: FakeHost | null = null;
  afterAll(() => outlook.stop());
  beforeEach(() => {
    unconsented.add(OID);
    outlook.signedOut.add(OID);
    before = outlook.server.drafts(OID).length;
    deal++;
  });
  afterEach(async () => {
    await host?.page.close();
    await entra?.stop();
    host = null;
    entra = null;
  });

  /** Each test is about a deal of its own. */
  let deal = 0;
  let before = 0;
  const drafts = () => outlook.server.drafts(OID).length - before;

  /** Opens the letter of the deal in a host, and presses the button that needs the mailbox. */
  async function pressCreate(options: Partial<HostOptions> = {}): Promise<FakeHost> {
    const { bot, context } = tab();
    entra ??= await standInEntra(context, CONSENT, () => {
      unconsented.delete(OID);
    });
    const opened = await openInHost(context, bot.url, {
      token: async () => ({ token: await tokenOf(ANN, bot.services.now()) }),
      signInName: ANN,
      path: `/deals/D-${deal}`,
      ...options,
    });
    host = opened;
    await opened.frame.getByRole('button', { name: 'Write to customer' }).first().click();
    await opened.frame.getByRole('button', { name: 'Create draft' }).click();
    await allow(opened).waitFor({ timeout: WITHIN_MS });
    return opened;
  }
  const allow = ({ frame }: FakeHost) => frame.getByRole('button', { name: 'Allow drafts in my Outlook' });
  const said = ({ frame }: FakeHost, text: string) => frame.getByText(text).waitFor({ timeout: WITHIN_MS });
  async function opened(asked: FakeHost): Promise<Page> {
    const coming = asked.page.context().waitForEvent('page');
    await allow(asked).click();
    return coming;
  }

  it('is given in a window of the host, after which what was asked for is done, once', async () => {
    const asked = await pressCreate();
    expect(drafts()).toBe(0);
    const keys = keysOf(asked);
    const window = await opened(asked);
    await answerConsent(window, 'Accept');
    await said(asked, 'The draft is in your Outlook');
    expect(drafts()).toBe(1);
    await eventually(() => expect(window.isClosed()).toBe(true));
    expectConsentRequest(entra?.asked[0], CONSENT);
    // The same write under the same key.
    expect(new Set(await keys())).toHaveProperty('size', 1);
  }, 60_000);

  it.each([
    ...(['default', 'dark', 'contrast'] as const).flatMap((theme) =>
      [320, 1280].map((width) => ({ theme, width })),
    ),
  ])(
    'is asked for in the theme $theme at $width pixels',
    async ({ theme, width }) => {
      const asked = await pressCreate({ theme });
      await answerConsent(await opened(asked), 'Cancel');
      await said(asked, 'You have not agreed, so nothing was done.');
      await asked.page.setViewportSize({ width, height: 900 });
      await mkdir('test-artifacts/tab', { recursive: true });
      await asked.page.screenshot({ path: `test-artifacts/tab/consent-${theme}-${width}.png` });
      expect(await axeViolations(asked.frame)).toEqual([]);
    },
    60_000,
  );

  it.each([
    { answer: 'Cancel', words: 'You have not agreed, so nothing was done.' },
    { answer: 'Return without consent', words: 'Your organisation lets an administrator decide on this.' },
    { answer: 'Fail', words: 'Microsoft did not let the app in (AADSTS50105)' },
  ] as const)(
    'says what $answer comes to, and can be asked for again',
    async ({ answer, words }) => {
      const asked = await pressCreate();
      await answerConsent(await opened(asked), answer);
      await said(asked, words);
      expect(drafts()).toBe(0);
      expect(await axeViolations(asked.frame)).toEqual([]);
      await answerConsent(await opened(asked), 'Accept');
      await said(asked, 'The draft is in your Outlook');
    },
    60_000,
  );

  it('is not given where the window is closed', async () => {
    const asked = await pressCreate();
    const window = await opened(asked);
    await window.getByRole('heading', { name: 'Permissions requested' }).waitFor();
    await window.close();
    await said(asked, 'The window was closed before you had agreed.');
    expect(drafts()).toBe(0);
  }, 60_000);

  it('is not taken from an answer to another question', async () => {
    const { context } = tab();
    entra = await standInEntra(
      context,
      CONSENT,
      () => {},
      () => 'x'.repeat(43),
    );
    const asked = await pressCreate();
    const window = await opened(asked);
    await answerConsent(window, 'Accept');
    await window.getByText('This is no answer to anything that was asked in this window.').waitFor();
    expect(new URL(window.url()).hash).toBe('');
    expect(drafts()).toBe(0);
    await window.close();
    await said(asked, 'The window was closed before you had agreed.');
  }, 60_000);

  it('is offered by a link where no window can be opened', async () => {
    const asked = await pressCreate({ blocksWindows: true });
    await allow(asked).click();
    const link = asked.frame.getByRole('link', { name: 'Open the window yourself' });
    const coming = asked.page.context().waitForEvent('page');
    await link.click();
    const window = await coming;
    await answerConsent(window, 'Accept');
    await window
      .getByText('Thank you. You can close this window.')
      .waitFor()
      .catch(() => {});
    await eventually(() => expect(unconsented.has(OID)).toBe(false));
    await asked.frame.getByRole('button', { name: 'Try again' }).click();
    await said(asked, 'The draft is in your Outlook');
  }, 60_000);

  it('stays asked for until it is dismissed, which does nothing', async () => {
    const asked = await pressCreate();
    await asked.frame.getByRole('button', { name: 'Dismiss' }).click();
    await allow(asked).waitFor({ state: 'detached' });
    expect(drafts()).toBe(0);
    expect(asked.wrong.filter((line) => !/ 403 /.test(line))).toEqual([]);
  }, 60_000);
});

/** Notes the idempotency keys with which drafts are asked for from now on. */
function keysOf({ page }: FakeHost): () => Promise<readonly string[]> {
  const keys: string[] = [];
  page.on('request', (request) => {
    const key = request.headers()['idempotency-key'];
    if (request.url().endsWith('/drafts') && key !== undefined) keys.push(key);
  });
  return async () => keys;
}
