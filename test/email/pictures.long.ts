import { describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { LETTER_NAMES } from '../../src/domain/drafts/letter.ts';
import { digestFor } from '../../src/email/letters/digest.ts';
import { artifact, browserAvailable, withBrowser } from '../support/browser/chromium.ts';
import { judge } from '../support/deals.ts';
import { openFile, uncheckedFile, write } from './samples.ts';

/** What is too wide for the page, and the text that stands out too little from it, with the ratio. */
const LOOK = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((value) => {
    const part = Number(value) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const page = light(channels(isDark ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)'));
  const pale = [];
  let filled = 0;
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') filled += 1;
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!words) continue;
    const text = light(channels(style.color));
    const ratio = (Math.max(text, page) + 0.05) / (Math.min(text, page) + 0.05);
    if (ratio < 4.5) pale.push(element.textContent.trim().slice(0, 40) + ': ' + ratio.toFixed(1));
  }
  return { tooWide: document.documentElement.scrollWidth > innerWidth, pale, filled };
})()`;

const LONG = 'a-rather-long-mailbox-name.of.somebody.with.many.names@a-long-subdomain.of.contoso.com';

function letters(): ReadonlyMap<string, string> {
  const file = openFile({ cloudScope: 'gcc-high', customer: 'Contoso Håndels und Söhne Aktiengesellschaft' });
  const contacts = [...file.contacts, { role: 'notices-contact' as const, name: 'Ann Lee', email: LONG }];
  const wide = { ...file, contacts };
  const options = { note: 'Great to see you on Tuesday.' };
  const all = new Map(LETTER_NAMES.map((name) => [name as string, write(name, wide, options).html]));
  all.set('customer-full-request', write('customer-action-required', uncheckedFile('gcc'), options).html);
  const deals = Array.from({ length: 14 }, (_, at) => `D-${at}`).map((dealId) => ({
    deal: { ...wide.deal, dealId },
    evaluation: judge(wide),
  }));
  const digest = digestFor(deals, {
    day: '2026-06-10',
    to: { name: 'Pia', address: 'pdm@microsoft.example' },
    linkOf: (dealId) => `https://bot.example/deals/${dealId}`,
    listLink: 'https://bot.example/tab',
  });
  return digest.kind === 'rendered' ? all.set('alert-digest', digest.html) : all;
}

async function draw(context: BrowserContext, theme: 'light' | 'dark', width: number): Promise<void> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 900 });
  for (const [name, html] of letters()) {
    await page.setContent(html);
    expect({ name, ...(await page.evaluate<object>(LOOK)) }).toEqual({
      name,
      tooWide: false,
      pale: [],
      filled: 0,
    });
    await page.screenshot({ path: await artifact(`email-${name}-${theme}-${width}.png`), fullPage: true });
  }
}

(browserAvailable() ? describe : describe.skip)('letters as a browser draws them', () => {
  it('has six letters to draw', () => {
    expect([...letters().keys()]).toHaveLength(6);
  });

  it.each([
    { theme: 'light', width: 600 },
    { theme: 'light', width: 320 },
    { theme: 'dark', width: 600 },
    { theme: 'dark', width: 320 },
  ] as const)(
    'fit $width pixels and can be read, $theme',
    async ({ theme, width }) => {
      await withBrowser((context) => draw(context, theme, width));
    },
    60_000,
  );
});
