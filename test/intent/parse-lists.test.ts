import { describe, expect, it } from '@jest/globals';
import { parseListQuestion, parseQuestion } from '../../src/intent/parse-question.ts';
import type { ListQuestion } from '../../src/intent/question.ts';

/** A Wednesday in the last quarter of Microsoft's fiscal year 2026. */
const TODAY = '2026-06-10';

type Meant = Partial<Omit<ListQuestion, 'kind' | 'window'>> & { readonly days?: string };

const THIS_WEEK = { days: '2026-06-08 2026-06-14' };
const THIS_MONTH = { days: '2026-06-01 2026-06-30' };

const ASKED: readonly (readonly [text: string, meant: Meant])[] = [
  ['who is at risk this week', { atRisk: true, ...THIS_WEEK }],
  ['Who’s at risk this week?', { atRisk: true, ...THIS_WEEK }],
  ['please show me what is at risk', { atRisk: true }],
  ['is anything at risk?', { atRisk: true }],
  ['which deals have problems?', { atRisk: true }],
  ['status of my deals', { mine: true }],
  ['which deals are at risk', { atRisk: true }],
  ['deals at risk', { atRisk: true }],
  ['At-risk deals, please', { atRisk: true }],
  [
    'what EA renewals are in danger next month',
    { atRisk: true, program: 'EA', transaction: 'renewal', days: '2026-07-01 2026-07-31' },
  ],
  [
    "show me Ann's SCE deals at risk this month",
    { atRisk: true, pdm: ['ann'], program: 'SCE', ...THIS_MONTH },
  ],
  [
    'show me Ann’s SCE deals at risk this month',
    { atRisk: true, pdm: ['ann'], program: 'SCE', ...THIS_MONTH },
  ],
  ["Sofia Delgado's deals at risk", { atRisk: true, pdm: ['sofia', 'delgado'] }],
  ['deals at risk pdm:ann', { atRisk: true, pdm: ['ann'] }],
  ['deals at risk PDM: Ann Lee', { atRisk: true, pdm: ['ann', 'lee'] }],
  [
    'deals at risk with pdm ann@microsoft.com this week',
    { atRisk: true, pdm: ['ann@microsoft.com'], ...THIS_WEEK },
  ],
  ['which deals are at risk where Ann is PDM', { atRisk: true, pdm: ['ann'] }],
  ['at risk pdm:june', { atRisk: true, pdm: ['june'] }],
  ['at risk by pdm', { atRisk: true, by: 'pdm' }],
  ['deals by program this quarter', { by: 'program', days: '2026-04-01 2026-06-30' }],
  ['my deals at risk', { atRisk: true, mine: true }],
  ['show my SCE deals', { mine: true, program: 'SCE' }],
  ['my EA renewals this month', { mine: true, program: 'EA', transaction: 'renewal', ...THIS_MONTH }],
  ['which deals close in June', { ...THIS_MONTH }],
  ['which deals close in May', { days: '2027-05-01 2027-05-31' }],
  ['which deals close in july?', { days: '2026-07-01 2026-07-31' }],
  ['which deals close in Jun 2027', { days: '2027-06-01 2027-06-30' }],
  ['deals in feb', { days: '2027-02-01 2027-02-28' }],
  ['which deals may slip in february 2028', { atRisk: true, days: '2028-02-01 2028-02-29' }],
  ['list deals closing today', { days: '2026-06-10 2026-06-10' }],
  ['what closes tomorrow', { days: '2026-06-11 2026-06-11' }],
  ['deals next week', { days: '2026-06-15 2026-06-21' }],
  ['deals of last week', { days: '2026-06-01 2026-06-07' }],
  ['which deals close in the next 30 days', { days: '2026-06-10 2026-07-10' }],
  ['which deals close within two weeks', { days: '2026-06-10 2026-06-24' }],
  ['how many deals close in 10 days', { count: true, days: '2026-06-10 2026-06-20' }],
  ['what deals close by the end of the quarter', { days: '2026-06-10 2026-06-30' }],
  ['which deals close in Q1', { days: '2026-07-01 2026-09-30' }],
  ['which deals close in Q4', { days: '2026-04-01 2026-06-30' }],
  ['which deals close in FY27 Q2', { days: '2026-10-01 2026-12-31' }],
  ['which deals close in Q3 FY2027', { days: '2027-01-01 2027-03-31' }],
  ['which deals close next quarter', { days: '2026-07-01 2026-09-30' }],
  ['which deals close this year', { days: '2026-01-01 2026-12-31' }],
  ['what is overdue', { days: 'null 2026-06-09' }],
  ['any deals past due?', { days: 'null 2026-06-09' }],
  ['which deals are blocked this week', { verdict: 'blocked', ...THIS_WEEK }],
  ['which deals are not ready', { verdict: 'not-ready' }],
  ['list all ready deals', { verdict: 'ready' }],
  ['which fabrikam deals are unverified', { verdict: 'unverified', words: ['fabrikam'] }],
  ['which contoso deals are at risk', { atRisk: true, words: ['contoso'] }],
  ['which deals in GCC High close in June', { scope: 'gcc-high', ...THIS_MONTH }],
  ['blocked deals', { verdict: 'blocked' }],
  ['ready deals', { verdict: 'ready' }],
  ['unverified deals', { verdict: 'unverified' }],
  ['show blocked deals', { verdict: 'blocked' }],
  ['anything blocked?', { verdict: 'blocked' }],
  ['who is blocked', { verdict: 'blocked' }],
  ['is anyone not ready', { verdict: 'not-ready' }],
  [
    'blocked EA renewals in june',
    { verdict: 'blocked', program: 'EA', transaction: 'renewal', ...THIS_MONTH },
  ],
  ['deals', {}],
  ['open deals', {}],
  ['show me my open deals', { mine: true }],
  ['open EA deals', { program: 'EA' }],
  ['critical deals', { risk: 'critical' }],
  ['which deals are critical?', { risk: 'critical' }],
  ['high risk deals', { risk: 'high' }],
  ['high-risk deals in june', { risk: 'high', ...THIS_MONTH }],
  ['medium risk deals', { risk: 'medium' }],
  ['deals at low risk', { risk: 'low' }],
  ['deals on hold', { stage: 'on-hold' }],
  ['on-hold deals', { stage: 'on-hold' }],
  ['held deals', { stage: 'on-hold' }],
  ['anything on hold?', { stage: 'on-hold' }],
  ["Ann's deals on hold", { stage: 'on-hold', pdm: ['ann'] }],
  ['contoso deals on hold', { stage: 'on-hold', words: ['contoso'] }],
  ['submitted deals', { stage: 'submitted' }],
  ['deals between june and july', { days: '2026-06-01 2026-07-31' }],
  ['deals between may and july', { days: '2026-05-01 2026-07-31' }],
  ['deals from march to may', { days: '2027-03-01 2027-05-31' }],
  ['deals from Nov to Feb', { days: '2026-11-01 2027-02-28' }],
  ['deals from june 2026 to july 2027', { days: '2026-06-01 2027-07-31' }],
  ['deals June-July', { days: '2026-06-01 2026-07-31' }],
  ['deals in June, July and August', { days: '2026-06-01 2026-08-31' }],
  ['deals that close in June and may slip', { atRisk: true, ...THIS_MONTH }],
  ['EA', { program: 'EA' }],
  ['renewals', { transaction: 'renewal' }],
  ['June', { ...THIS_MONTH }],
  ['this week', { ...THIS_WEEK }],
  ['EA renewals in June', { program: 'EA', transaction: 'renewal', ...THIS_MONTH }],
];

function plain({ kind, window, ...rest }: ListQuestion): object {
  return { kind, ...rest, ...(window ? { days: `${window.from} ${window.to}` } : {}) };
}

const NOTHING = { kind: 'list', atRisk: false, mine: false, words: [] };

describe('a question about several deals', () => {
  it.each(ASKED)('"%s" asks for %j', (text, meant) => {
    const question = parseQuestion(text, TODAY);
    expect(question.kind).toBe('list');
    expect(plain(question as ListQuestion)).toEqual({ ...NOTHING, ...meant });
  });

  it.each([
    ['', {}],
    ['EA', { program: 'EA' }],
    ['contoso', { words: ['contoso'] }],
    ['in june', { ...THIS_MONTH }],
    ['pdm:ann in june', { pdm: ['ann'], ...THIS_MONTH }],
    ['what does a role mean', {}],
  ])('"at risk %s" is one, whatever follows', (text, meant) => {
    expect(plain(parseListQuestion(`at risk ${text}`, TODAY))).toEqual({
      ...NOTHING,
      atRisk: true,
      ...meant,
    });
  });
});

describe('a week', () => {
  it.each([
    ['2026-06-08', '2026-06-08'],
    ['2026-06-14', '2026-06-08'],
    ['2026-06-15', '2026-06-15'],
    ['2027-01-01', '2026-12-28'],
    ['2024-02-29', '2024-02-26'],
  ])('on %s begins on Monday, %s', (today, monday) => {
    expect(parseQuestion('who is at risk this week', today)).toMatchObject({ window: { from: monday } });
  });
});

describe('a month without a year', () => {
  it.each([
    ['2026-06-30', '2026-06-01'],
    ['2026-07-01', '2027-06-01'],
    ['2026-12-31', '2027-06-01'],
  ])('on %s is the next one, from %s', (today, from) => {
    expect(parseQuestion('which deals close in June', today)).toMatchObject({ window: { from } });
  });
});
