import { describe, expect, it } from '@jest/globals';
import { LETTER_NAMES } from '../../../../src/domain/drafts/letter.ts';
import { CLOUD_SCOPE_IDS } from '../../../../src/domain/ids.ts';
import { CONTACT_FINDING_CODES } from '../../../../src/domain/verdict.ts';
import { JAPANESE } from '../../../../src/email/wording/ja/index.ts';
import { openFile, uncheckedFile, withFinding, write } from '../../samples.ts';
import { needSentences, otherSentences, pointSentences, type Sentence } from './every-sentence.ts';

/** What stays as it is: names of people, places of the portals, products, roles and addresses. */
const NAMES = [
  /https:\/\/[\w./-]+/g,
  /[\w.-]+@[\w.-]+/g,
  /contoss?o\.com/g,
  /Billing > Your products > Volume Licensing > Role assignments|Requests > My customer requests|My Cases & Support/g,
  /Notices Contact|Online Administrator|Online Service Manager|Online Admin|Bill-to Contact|Key Viewer/g,
  /Invoice Reader|Agreement Reader|Add Contact|Validate|Welcome Letter/g,
  /VL Central|Microsoft(?: 365| Entra ID)?|Azure(?: Top)?(?: Secret)?|Commercial|GCC(?: High)?|DoD|AOS-G|EA\b/g,
  /Ann Lee|Cara Lane|Eve Stone|Contoso|PCN|PKG-77|E1234567|WSA|\bIT\b|X[1-4]|\bS\b/g,
];

function leftOver(text: string): string {
  return NAMES.reduce((rest, name) => rest.replace(name, ''), text);
}

const SENTENCES: readonly Sentence[] = [
  ...needSentences(JAPANESE, CLOUD_SCOPE_IDS),
  ...pointSentences(JAPANESE),
  ...otherSentences(JAPANESE),
];

/** Each different sentence once, with the first of what it is. */
function once(sentences: readonly Sentence[]): readonly string[] {
  const first = new Map<string, string>();
  for (const { of, text } of sentences) if (text !== '' && !first.has(text)) first.set(text, of);
  return [...first].map(([text, of]) => `${of}\n  ${text}`);
}

describe('the letters in Japanese', () => {
  it('leave no English but names', () => {
    const english = SENTENCES.filter(({ text }) => /[A-Za-z]{2,}/.test(leftOver(text)));
    expect(english).toEqual([]);
  });

  it('have no half-width punctuation in a sentence, no doubled one, and no blank before one', () => {
    const odd = SENTENCES.filter(({ text }) =>
      /[ぁ-んァ-ヶ一-龠][,.!?;:]|。。|、、|、。|\s[、。]|undefined|null|様様|様 様/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('ask politely, each of what is asked in a noun', () => {
    const asks = [...needSentences(JAPANESE, ['commercial']), ...pointSentences(JAPANESE)].filter(
      ({ of, text }) => of.endsWith(': ask') && text !== '',
    );
    expect(asks.length).toBeGreaterThan(100);
    expect(asks.filter(({ text }) => /[。、]$|ください|ます$/.test(text))).toEqual([]);
    const fixes = SENTENCES.filter(({ of }) => of.endsWith(': fix'));
    expect(fixes.filter(({ text }) => !text.endsWith('。'))).toEqual([]);
  });

  it('say each thing so', () => {
    const few = [...needSentences(JAPANESE, ['gcc-high', 'unknown']), ...pointSentences(JAPANESE)];
    expect(once([...few, ...otherSentences(JAPANESE)]).join('\n')).toMatchSnapshot();
  });

  it.each(LETTER_NAMES)('read so as a whole: %s', (template) => {
    const { subject, text } = write(template, openFile(), {
      locale: 'ja',
      note: '先日はありがとうございました。',
    });
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it.each(LETTER_NAMES.flatMap((template) => CLOUD_SCOPE_IDS.map((scope) => ({ template, scope }))))(
    'are laid out in their language: $template in $scope',
    ({ template, scope }) => {
      const file = uncheckedFile(scope);
      for (const code of CONTACT_FINDING_CODES) {
        const judged = withFinding(file, code);
        if (judged.contacts.every(({ findings }) => findings.every((one) => UNTOLD.has(one.code)))) continue;
        const { html, text, about } = write(template, file, { locale: 'ja' }, judged);
        expect(about.locale).toBe('ja');
        expect(html).toContain('<html lang="ja" dir="ltr">');
        expect(html).toContain('ご依頼内容：');
        expect(text.split('\n').filter((line) => line.length > 76)).toEqual([]);
      }
    },
  );
});

/** Findings that leave nothing to be asked. */
const UNTOLD: ReadonlySet<string> = new Set(['cloud-unconfirmed', 'sign-in-only']);
