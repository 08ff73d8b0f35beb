import { describe, expect, it } from '@jest/globals';
import { LETTER_LOCALES } from '../../../../src/domain/drafts/letter.ts';
import { ANN, createSeen, DEAL, preview, useLetterPages } from '../../../support/api/letter-pages.ts';

const start = useLetterPages();

describe('the language of a letter', () => {
  it('is told with what it can be, chosen, and kept once a draft was created in it', async () => {
    const page = await start();
    const ann = page.as(ANN);
    const plain = await preview(ann);
    expect(plain.body.language).toEqual({
      ...{ tag: 'en', name: 'English', why: 'default', keptFor: null, text: '' },
    });
    expect(plain.body.languages.map(({ tag }: { tag: string }) => tag)).toEqual(LETTER_LOCALES);
    const chosen = await preview(ann, { language: 'ja' });
    expect(chosen.body.language).toMatchObject({ tag: 'ja', name: 'Japanese', why: 'chosen', keptFor: null });
    expect(chosen.body.letter.text).toContain('いつもお世話になっております');
    expect(chosen.body.previewVersion).not.toBe(plain.body.previewVersion);
    const unseen = await createSeen(ann, plain.body.previewVersion, { language: 'ja' });
    expect(unseen.body).toMatchObject({ status: 412, code: 'changed' });
    expect(page.drafts(ANN)).toEqual([]);
    const made = await createSeen(ann, chosen.body.previewVersion, { language: 'ja' });
    expect(made.body).toMatchObject({ kind: 'drafted' });
    const next = await preview(ann);
    expect(next.body.language).toMatchObject({
      ...{ tag: 'ja', why: 'kept', keptFor: 'Contoso', text: 'In Japanese, kept for Contoso' },
    });
  });

  it('is refused where letters are not written in it', async () => {
    const page = await start([DEAL]);
    const { body } = await preview(page.as(ANN), { language: 'tlh' });
    expect(body).toMatchObject({ status: 400, code: 'malformed' });
  });
});
