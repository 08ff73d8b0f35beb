import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LETTER_LOCALES } from '../../../../src/domain/drafts/letter.ts';
import { TEMPLATE_NAMES } from '../../../../src/email/templates/fields.ts';
import { loadTemplates } from '../../../../src/email/templates/render.ts';
import { ANN, DEAL, LETTER, useLetterPages } from '../../../support/api/letter-pages.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';

const start = useLetterPages();
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The product with templates of an organisation. */
async function ownTemplates(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-templates-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'partials'));
  for (const [name, source] of Object.entries(files)) writeFileSync(path.join(folder, name), source);
  return start([DEAL], {
    fill: async (services) => {
      await bookOf([DEAL])(services);
      Object.assign(services.mail, { templates: loadTemplates(folder) });
    },
  });
}

describe('the templates of letters', () => {
  it('are all there, built in, each with a preview for a fictional deal', async () => {
    const page = await start();
    const { body } = await page.as(ANN).get('/templates');
    expect(body).toMatchObject({ hasFolder: false, parts: [], refused: [] });
    expect(body.templates.map(({ name }: { name: string }) => name)).toEqual(TEMPLATE_NAMES);
    expect(body.templates[0].locales).toEqual(expect.arrayContaining([{ tag: 'en', name: 'English' }]));
    expect(body.templates[0].locales.map(({ tag }: { tag: string }) => tag)).toEqual(LETTER_LOCALES);
    expect(body.templates.at(-1).locales).toEqual([{ tag: 'en', name: 'English' }]);
    for (const { name, locales } of body.templates)
      for (const { tag: locale } of locales) {
        const sample = (await page.as(ANN).get(`/templates/${name}/preview`, { locale })).body;
        expect(sample).toMatchObject({ subject: expect.stringMatching(/./), refused: [] });
        expect(sample.text).toMatch(/contoso/i);
        expect(sample.html).toMatch(/contoso/i);
        expect(sample.html).toContain(`<html lang="${locale}"`);
      }
    const none = await page.as(ANN).get(`/templates/${LETTER}/preview`, { locale: 'tlh' });
    expect(none.body).toMatchObject({ status: 400, code: 'malformed' });
  });

  it("tell which are the organisation's own, and what was refused in them, by line", async () => {
    const page = await ownTemplates({
      [`${LETTER}.subject.hbs`]: 'Please act, {{customer}}',
      [`${LETTER}.text.hbs`]: 'Dear {{recipientName}},\n{{nobody}}',
      'partials/signature.text.hbs': 'Yours,\n{{senderName}}',
      'postcard.text.hbs': 'Hello',
    });
    const { body } = await page.as(ANN).get('/templates');
    const own = body.templates.find(({ name }: { name: string }) => name === LETTER);
    expect(own.files).toEqual([
      { path: `${LETTER}.subject.hbs`, isOwn: true, refused: [] },
      { path: `${LETTER}.html.hbs`, isOwn: false, refused: [] },
      {
        path: `${LETTER}.text.hbs`,
        isOwn: false,
        refused: [{ file: `${LETTER}.text.hbs`, line: 2, reason: 'there is no field "nobody" here' }],
      },
    ]);
    expect(body.hasFolder).toBe(true);
    expect(body.parts).toMatchObject([{ path: 'partials/signature.text.hbs', isOwn: true }]);
    expect(body.refused).toMatchObject([{ file: 'postcard.text.hbs' }]);
    const sample = (await page.as(ANN).get(`/templates/${LETTER}/preview`)).body;
    expect(sample.subject).toBe('Please act, Contoso');
    expect(sample.text).toMatch(/Yours,\nAlex Wilber/);
  });
});
