import { describe, expect, it } from '@jest/globals';
import { parseQuestion } from '../../src/intent/parse-question.ts';
import type { DealQuestion } from '../../src/intent/question.ts';

/** A Wednesday in the last quarter of Microsoft's fiscal year 2026. */
const TODAY = '2026-06-10';

type Meant = Partial<Omit<DealQuestion, 'kind' | 'said'>>;

const JUNE = { month: { month: 6, year: null } };

const ASKED: readonly (readonly [text: string, meant: Meant])[] = [
  ["is Contoso's June EA ready?", { words: ['contoso'], program: 'EA', ...JUNE }],
  ['is Contoso’s June EA ready?', { words: ['contoso'], program: 'EA', ...JUNE }],
  ['IS CONTOSO’S JUNE EA READY???', { words: ['contoso'], program: 'EA', ...JUNE }],
  ['Hi! Could you please tell me if the Contoso EA is ready, thanks', { words: ['contoso'], program: 'EA' }],
  ["what's blocking the Fabrikam renewal", { words: ['fabrikam'], transaction: 'renewal' }],
  ['what is blocking fabrikam', { words: ['fabrikam'] }],
  ['Why is Fabrikam Federal Systems blocked?', { words: ['fabrikam', 'federal', 'systems'] }],
  ['any problems with northwind', { words: ['northwind'] }],
  ['Any issues with Northwind Traders?', { words: ['northwind', 'traders'] }],
  ['what is still missing for EA-2026-0042', { words: ['ea-2026-0042'] }],
  ['status of ea-2026-0042', { words: ['ea-2026-0042'] }],
  ['anything wrong with (EA-2026-0042)?', { words: ['ea-2026-0042'] }],
  [
    'what is the status of the Woodgrove Bank renewal?',
    { words: ['woodgrove', 'bank'], transaction: 'renewal' },
  ],
  ['is contoso at risk?', { words: ['contoso'] }],
  ['is the Litware AOS-G ready', { words: ['litware'], program: 'AOS-G' }],
  ['is the litware aos g ready', { words: ['litware'], program: 'AOS-G' }],
  ['is the Litware enterprise agreement subscription ready', { words: ['litware'], program: 'EAS' }],
  ['is the Contoso Enterprise Agreement ready', { words: ['contoso'], program: 'EA' }],
  ['is Adventure Works server and cloud enrollment ready', { words: ['adventure', 'works'], program: 'SCE' }],
  ['problems with the A. Datum CICR?', { words: ['datum'], transaction: 'cicr' }],
  ['is the datum change of contacts ready', { words: ['datum'], transaction: 'cicr' }],
  ['is the Tailspin change of channel partner stuck', { words: ['tailspin'], transaction: 'cocp' }],
  ['is the new Litware EAS ready', { words: ['litware'], program: 'EAS' }],
  ['is the Litware new agreement ready', { words: ['litware'], transaction: 'new' }],
  ['is the new EA for Litware ready', { words: ['litware'], program: 'EA', transaction: 'new' }],
  ['is New Horizons ready', { words: ['horizons'] }],
  ['is the fabrikam gcc high deal ready', { words: ['fabrikam'], scope: 'gcc-high' }],
  ['is the fabrikam GCC-High deal ready', { words: ['fabrikam'], scope: 'gcc-high' }],
  ['is the Contoso deal that closes in jun ready', { words: ['contoso'], ...JUNE }],
  [
    'is the June 2027 Contoso EA ready',
    { words: ['contoso'], program: 'EA', month: { month: 6, year: 2027 } },
  ],
  [
    'is the Contoso EA of 2027-06 ready',
    { words: ['contoso'], program: 'EA', month: { month: 6, year: 2027 } },
  ],
  ['is the May EA of Contoso ready', { words: ['contoso'], program: 'EA', month: { month: 5, year: null } }],
  ['may Contoso slip', { words: ['contoso'] }],
  ['is the June EA ready', { words: [], program: 'EA', ...JUNE }],
  ['how is Contoso doing?', { words: ['contoso'] }],
  ["is Margie's Travel ready", { words: ['margie', 'travel'] }],
  ['is Müller & Söhne ready?', { words: ['müller', 'söhne'] }],
  ["is Munson's Pickles' renewal ready", { words: ['munson', 'pickles'], transaction: 'renewal' }],
  ['is it ready?', { words: [] }],
  ['what are the problems?', { words: [] }],
];

const NAMED: readonly (readonly [text: string, meant: Meant])[] = [
  ['contoso', { words: ['contoso'] }],
  ['Contoso?', { words: ['contoso'] }],
  ['show me contoso', { words: ['contoso'] }],
  ['show fabrikam', { words: ['fabrikam'] }],
  ['tell me about Contoso', { words: ['contoso'] }],
  ['the Contoso renewal', { words: ['contoso'], transaction: 'renewal' }],
  ['Contoso June EA', { words: ['contoso'], program: 'EA', ...JUNE }],
  ['EA-2026-0042', { words: ['ea-2026-0042'] }],
  ['woodgrovebank.com', { words: ['woodgrovebank.com'] }],
  ['The Phone Company', { words: ['phone', 'company'] }],
];

const PERHAPS: readonly (readonly [text: string, meant: Meant])[] = [
  ['does Contoso need a WSA', { words: ['contoso'] }],
  ['what about contoso', { words: ['contoso'] }],
  ['what is the weather', { words: ['weather'] }],
  ['five steps for June EA deals', { words: ['five'], program: 'EA', ...JUNE }],
  ['Contact Energy', { words: ['energy'] }],
  ['is contoso on hold', { words: ['contoso'] }],
  ['is WSA required for CSP', { words: ['csp'] }],
];

const NOT_ABOUT_DEALS = [
  '',
  '   ',
  '?!…',
  'what is cloud scope?',
  'which roles need a WSA?',
  'what is blocking a package',
  'who can remove a user',
  'what is an EA',
  'status Invitation expired',
  'is a work or school account mandatory for a renewal',
  'legacy roles on a renewal',
  'steps for the June close',
  'what does at risk mean',
  'why',
  'deal stuck on hold',
  'my deal is on hold, what now',
  'how do I escalate deals on hold',
  'my customer cannot sign in',
  'what is the deadline for WSA',
  'thank you!',
];

function plain({ said: _, kind: __, ...rest }: DealQuestion): object {
  return rest;
}

describe.each([
  { form: 'deal-question' as const, rows: ASKED },
  { form: 'name' as const, rows: NAMED },
  { form: 'question' as const, rows: PERHAPS },
])('a $form', ({ form, rows }) => {
  it.each(rows)('"%s" is about the deal of %j', (text, meant) => {
    const question = parseQuestion(text, TODAY);
    expect(question.kind).toBe('deal');
    expect(plain(question as DealQuestion)).toEqual({ form, ...meant });
  });
});

describe('a text about no deal in particular', () => {
  it.each(NOT_ABOUT_DEALS)('"%s" is left to others', (text) => {
    expect(parseQuestion(text, TODAY)).toEqual({ kind: 'other' });
  });
});

describe('what was said', () => {
  it('keeps the particulars, so that a name that looks like one is still found', () => {
    expect(parseQuestion('is June Energy Extension Ltd ready', TODAY)).toMatchObject({
      words: ['energy', 'ltd'],
      said: ['june', 'energy', 'extension', 'ltd'],
    });
    expect(parseQuestion('is Critical Systems ready', TODAY)).toMatchObject({
      said: ['critical', 'systems'],
    });
    expect(parseQuestion('is New Horizons ready', TODAY)).toMatchObject({ said: ['new', 'horizons'] });
  });
});
