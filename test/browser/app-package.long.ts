import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ICONS } from '../../scripts/package/icons.ts';
import { MANIFEST_LANGUAGES } from '../../src/manifest/language.ts';
import { artifact, browserAvailable, withBrowser } from '../support/browser/chromium.ts';
import { iconSheet, languageSheet, MENU_WIDTH } from '../support/manifest/sheets.ts';

/** Pictures of what clients show of the app, for a person to look at: `test-artifacts/app-*.png`. */
(browserAvailable() ? describe : describe.skip)('the app in the clients', () => {
  it('has icons that can be told on each background, at each size', async () => {
    const [color = '', outline = ''] = ICONS.map(({ file }) =>
      readFileSync(path.join('appPackage', file)).toString('base64'),
    );
    await withBrowser(async (context) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1100, height: 400 });
      await page.setContent(iconSheet(color, outline));
      await page.screenshot({ path: await artifact('app-icons.png'), fullPage: true });
      const drawn = await page.evaluate('[...document.images].every(({ naturalWidth }) => naturalWidth > 0)');
      expect(drawn).toBe(true);
    });
  });

  it.each(MANIFEST_LANGUAGES)('has names, menus and descriptions in "%s" that fit', async (language) => {
    await withBrowser(async (context) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1180, height: 400 });
      await page.setContent(languageSheet(language));
      await page.screenshot({ path: await artifact(`app-${language}.png`), fullPage: true });
      // A title in a menu stands on one line.
      const widest = await page.evaluate<number>(
        "Math.max(...[...document.querySelectorAll('.title')].map(({ scrollWidth }) => scrollWidth))",
      );
      expect(widest).toBeLessThanOrEqual(MENU_WIDTH);
    });
  });
});
