import { LETTER_LOCALES, type LetterLocale } from '../../../../src/domain/drafts/letter.ts';
import { CLOUD_SCOPE_IDS, TRANSACTIONS } from '../../../../src/domain/ids.ts';
import { askedOf } from '../../../../src/email/letters/asks.ts';
import { letterFields } from '../../../../src/email/letters/context.ts';
import { letterFacts } from '../../../../src/email/letters/letter-facts.ts';
import { builtInTemplates } from '../../../../src/email/templates/render.ts';
import {
  hearsNeed,
  hearsPoint,
  NEED_CODES,
  type NeedCode,
  POINT_CODES,
} from '../../../../src/email/wording/hearers.ts';
import { formOf } from '../../../../src/email/wording/language-form.ts';
import type {
  LetterFacts,
  NamedContact,
  OpenGroup,
  PointFacts,
} from '../../../../src/email/wording/letter-facts.ts';
import { READERS, type Reader } from '../../../../src/email/wording/letter-readers.ts';
import type { LetterWording } from '../../../../src/email/wording/letter-wording.ts';
import { WORDINGS } from '../../../../src/email/wording/wordings.ts';
import { AS_OF, deal, judge } from '../../../support/deals.ts';
import { letterCases, numbersFrom } from '../letter-cases.ts';

/** The sentences of one thing that a letter can say, under a name. */
export interface Sentences {
  readonly name: string;
  readonly lines: readonly string[];
}

const DETAILS = { domain: 'contosso.com', meant: 'contoso.com', letters: ['é', 'î'] };

function person(name: string, email: string, isRecipient = false): NamedContact {
  return { name, email, roles: [{ id: 'notices-contact', isRequired: true }], isRecipient };
}

const ANN = person('Ann Lee', 'ann@contoso.com');
const BOB = person('Bob Ray', 'bob@contoso.com');
const NAMELESS = person('', 'cat@contoso.com');
const READER_THEMSELVES = person('Cara Lane', 'cara@contoso.com', true);
const CROWD = [ANN, BOB, NAMELESS, person('Dan Fox', 'dan@contoso.com'), person('Eve Ox', 'eve@contoso.com')];

/** Who needs something: one contact, several, one without a name, the reader, many. */
const WHO: Readonly<Record<string, readonly NamedContact[]>> = {
  ...{ one: [ANN], several: [ANN, BOB], nameless: [NAMELESS], you: [READER_THEMSELVES], many: CROWD },
};

const EMPTY_ROLES: readonly NamedContact[] = (
  ['online-administrator', 'online-service-manager'] as const
).map((id) => ({
  name: '',
  email: '',
  roles: [{ id, isRequired: id === 'online-administrator' }],
  isRecipient: false,
}));

function group(people: readonly NamedContact[], code: NeedCode, stated: Partial<OpenGroup> = {}): OpenGroup {
  const needs = [{ code, ...DETAILS }];
  return {
    people,
    needs,
    confirmedOn: null,
    deniedOn: '2026-06-01',
    isDisputed: false,
    isOldNameUsed: false,
    ...stated,
  };
}

/** The facts of a letter about a renewal with one contact who was not checked, with what is stated put over them. */
function factsOf(reader: Reader, stated: Partial<LetterFacts> = {}): LetterFacts {
  return {
    ...{ reader, recipientName: 'Cara Lane', phase: 'open', customer: 'Contoso', program: 'EA' },
    ...{ transaction: 'renewal', agreementNumber: 'E1234567', packageId: 'PKG-77', scope: 'gcc-high' },
    ...{ today: '2026-06-10', target: { kind: 'close-date', day: '2026-06-30', isPast: false } },
    ...{ replyBy: '2026-06-17', open: [group([ANN], 'not-validated')], more: 0, points: [], settled: [] },
    ...{ confirmed: [], weight: 'required', isFullRequest: false, isRecipientAmong: false },
    ...stated,
  } as LetterFacts;
}

function needSentences(wording: LetterWording, reader: Reader, code: NeedCode): readonly string[] {
  const words = wording.needs[code];
  const empty = code === 'role-missing';
  const groups: readonly (readonly [string, OpenGroup])[] = empty
    ? [
        ['one', group(EMPTY_ROLES.slice(0, 1), code)],
        ['several', group(EMPTY_ROLES, code)],
        ['old name', group(EMPTY_ROLES.slice(0, 1), code, { isOldNameUsed: true })],
        ['disputed', group(EMPTY_ROLES.slice(1), code, { isDisputed: true })],
      ]
    : [
        ...Object.entries(WHO).map(([who, people]) => [who, group(people, code)] as const),
        ['confirmed', group([ANN], code, { confirmedOn: '2026-06-05' })],
      ];
  const said = groups.flatMap(([who, one]) =>
    (who === 'one' ? (['gcc-high', 'unknown'] as const) : (['gcc-high'] as const)).map((scope) => {
      const facts = factsOf(reader, { scope, open: [one] });
      const about = { ...one, code, ...DETAILS, facts };
      const ask = (words.ask as Partial<Record<Reader, typeof words.reason>>)[reader]?.(about);
      const fix = (words.fix as Partial<Record<Reader, typeof words.reason>>)[reader]?.(about);
      return `${who}${scope === 'unknown' ? ', cloud unknown' : ''}: [${ask}] ${words.reason(about)} ${fix}`;
    }),
  );
  return said;
}

const RETIRED = [
  { id: 'bill-to', macRole: 'Invoice Reader' },
  { id: 'key-viewer', macRole: 'Product keys reader' },
] as const;

function pointSentences(wording: LetterWording, reader: Reader): readonly string[] {
  return POINT_CODES.filter((code) => hearsPoint(reader, code)).flatMap((code) => {
    const words = wording.points[code];
    const kinds: readonly Partial<PointFacts>[] =
      code === 'retired-role'
        ? [{ retired: RETIRED.slice(0, 1) }, { retired: RETIRED }]
        : [{}, ...(code === 'cross-cloud-lead' ? [{ isEased: true }] : [])];
    return kinds.map((kind) => {
      const about = {
        ...{ code, retired: [], deadline: '2026-06-12', isEased: false, ...kind, facts: factsOf(reader) },
      } as const;
      const ask = (words.ask as Partial<Record<Reader, (of: typeof about) => string>>)[reader]?.(about);
      const fix = (words.fix as Partial<Record<Reader, (of: typeof about) => string>>)[reader]?.(about);
      return `${code}: [${ask}] ${words.reason(about)} ${fix}`;
    });
  });
}

const ASKS = ['A', 'B', 'C', 'D'];

/** The three lines, the line of reference and the subject, in every case that they tell apart. */
function summarySentences(wording: LetterWording, reader: Reader): readonly string[] {
  const { summary } = wording;
  const dates: readonly Partial<LetterFacts>[] = [
    {},
    { replyBy: null },
    { replyBy: '2026-06-10', target: null },
    { replyBy: null, target: { kind: 'close-date', day: '2026-06-01', isPast: true } },
    { target: { kind: 'effective-date', day: '2026-07-01', isPast: false } },
  ];
  const whys = (['required', 'recommended', 'points'] as const).flatMap((weight) =>
    (['open', 'submitted', 'on-hold'] as const).map((phase) => {
      const roles = [
        { id: 'online-administrator', isRequired: weight === 'required' },
        { id: 'notices-contact', isRequired: weight === 'required' },
      ] as const;
      const open = [group([{ ...ANN, roles }], 'not-validated')];
      return `why, ${weight}, ${phase}: ${summary.why(factsOf(reader, { weight, phase, open }))}`;
    }),
  );
  return [
    ...[0, 1, 2, 3, 4].map((count) => `ask: ${summary.ask(factsOf(reader), ASKS.slice(0, count))}`),
    ...dates.map((stated) => `by: ${summary.replyBy(factsOf(reader, stated))}`),
    ...dates.map(
      (stated) => `beside the subject: ${wording.preheader(factsOf(reader, stated), ASKS.slice(0, 1))}`,
    ),
    ...whys,
    ...[...TRANSACTIONS, null].flatMap((transaction) => {
      const facts = factsOf(reader, { transaction });
      return [wording.subject[reader](facts), summary.why(facts), wording.reference(facts)];
    }),
    wording.reference(factsOf(reader, { program: '' })),
  ];
}

function endSentences(wording: LetterWording, reader: Reader): readonly string[] {
  const confirmed = [
    { ...ANN, confirmedOn: '2026-06-05' },
    { ...READER_THEMSELVES, confirmedOn: '2026-06-08' },
  ];
  const settled: readonly Partial<LetterFacts>[] = [
    { settled: [BOB] },
    { settled: [READER_THEMSELVES] },
    { settled: CROWD },
    { settled: [BOB], confirmed: confirmed.slice(0, 1) },
    { confirmed },
  ];
  return [
    ...settled.map((stated) => `settled: ${wording.settled(factsOf(reader, stated))}`),
    ...CLOUD_SCOPE_IDS.flatMap((scope) => [
      ...wording.closing(factsOf(reader, { scope })).map((line) => `closing, ${scope}: ${line}`),
      ...wording.steps(factsOf(reader, { scope })).map((line) => `steps, ${scope}: ${line}`),
      ...wording.request.parts(factsOf(reader, { scope })).map((line) => `request, ${scope}: ${line}`),
    ]),
    ...wording.closing(factsOf(reader, { phase: 'submitted' })).map((line) => `closing, submitted: ${line}`),
    ...wording.closing(factsOf(reader, { open: [] })).map((line) => `closing, points alone: ${line}`),
    ...wording.opening(factsOf(reader, { isRecipientAmong: true })).map((line) => `opening: ${line}`),
    wording.request.lead(factsOf(reader)),
  ];
}

function otherSentences(wording: LetterWording): readonly string[] {
  const first = { subject: 'S', sentOn: '2026-06-03' };
  return [
    ...Object.entries(wording.labels).map(([name, label]) => `${name}: ${label}: …`),
    wording.greeting('Cara Lane'),
    wording.greeting(''),
    wording.subject.reminder(first),
    ...['2026-06-03', '2026-06-04', '2026-06-10'].map((today) => wording.reminderOf(first, today)),
    wording.reminderOf({ ...first, sentBy: 'Eve Stone' }, '2026-06-10'),
    ...[1, 3].map((count) => wording.moreContacts(count)),
    wording.roles([
      { id: 'notices-contact', isRequired: true },
      { id: 'online-service-manager', isRequired: false },
    ]),
    ...Object.values(wording.transactions).flatMap(({ word, title }) => [word, title]),
    wording.day('2026-06-01'),
    wording.thanks,
  ];
}

/** Every sentence that a wording has, to every reader who hears of it. */
export function everySentence(wording: LetterWording): readonly Sentences[] {
  return [
    ...READERS.flatMap((reader) => [
      { name: `summary to ${reader}`, lines: summarySentences(wording, reader) },
      ...NEED_CODES.filter((code) => hearsNeed(reader, code)).map((code) => ({
        name: `${code} to ${reader}`,
        lines: needSentences(wording, reader, code),
      })),
      { name: `points to ${reader}`, lines: pointSentences(wording, reader) },
      { name: `end to ${reader}`, lines: endSentences(wording, reader) },
    ]),
    { name: 'others', lines: otherSentences(wording) },
  ];
}

const TEMPLATES = {
  partner: 'partner-action-required',
  customer: 'customer-action-required',
  'it-admin': 'customer-it-admin',
} as const;

const LETTERS = [
  ['partner-action-required', 'partner'],
  ['customer-action-required', 'customer'],
  ['customer-it-admin', 'it-admin'],
  ['follow-up', 'customer'],
] as const;

/** Whole letters in their plain form, of each kind: a full request, and one with much that is open. */
export function wholeLetters(wording: LetterWording): readonly string[] {
  const much: Partial<LetterFacts> = {
    open: [
      group(EMPTY_ROLES.slice(0, 1), 'role-missing'),
      group([ANN], 'no-wsa', { confirmedOn: '2026-06-05' }),
      group([READER_THEMSELVES], 'personal-account'),
    ],
    isRecipientAmong: true,
    settled: [BOB],
    scope: 'commercial',
  };
  const little: Partial<LetterFacts> = {
    scope: 'gcc',
    isFullRequest: true,
    open: [group([ANN, BOB], 'not-validated')],
  };
  const sender = { name: 'Eve Stone', address: 'eve@microsoft.example' };
  return LETTERS.flatMap(([template, reader]) =>
    [little, much].map((stated) => {
      const facts = factsOf(reader, stated);
      const first =
        template === 'follow-up' ? { subject: wording.subject.customer(facts), sentOn: '2026-06-03' } : null;
      const fields = letterFields(
        { deal: deal({ partner: 'Meridian' }), sender, note: null },
        facts,
        wording,
        formOf(localeOf(wording)),
        first,
      );
      const rendering = builtInTemplates().render(template, fields);
      if (rendering.kind !== 'rendered') throw new Error(`not rendered: ${JSON.stringify(rendering)}`);
      return `${rendering.subject}\n\n${rendering.text}`;
    }),
  );
}

/** The texts of the letters to be drawn from a seed, in a wording: what they say of every combination that occurs. */
export function* drawnLetters(wording: LetterWording): Generator<string> {
  const sender = { name: 'Eve Stone', address: 'eve@microsoft.example' };
  let number = 0;
  for (const { file, firstReader: reader, recipient } of letterCases(numbersFrom(18), 1)) {
    number += 1;
    if (number % 7 > 0) continue;
    const asked = askedOf(file.deal, judge(file), reader);
    if (asked.asks.length + asked.points.length === 0) continue;
    const matter = { deal: file.deal, asked, reader, day: AS_OF, sender, to: recipient, note: null };
    const template = TEMPLATES[reader];
    const rendering = builtInTemplates().render(
      template,
      letterFields(matter, letterFacts(matter), wording, formOf(localeOf(wording))),
    );
    if (rendering.kind !== 'rendered') throw new Error(`not rendered: ${JSON.stringify(rendering)}`);
    yield `${rendering.subject}\n${rendering.text}`;
  }
}

function localeOf(wording: LetterWording): LetterLocale {
  const locale = LETTER_LOCALES.find((one) => WORDINGS[one] === wording);
  if (!locale) throw new Error('No language of letters has this wording.');
  return locale;
}

/** What is broken in a sentence of any language: an empty part, a space too many, a fact that is missing. */
export const BROKEN = /undefined|null|NaN|\[object|\(\)|\.\.| {2}|,,| [,.]|\[\] |\s$/;

const ENGLISH_WORDS = [
  ...[
    'please',
    'your',
    'the',
    'and',
    'is',
    'are',
    'of',
    'by',
    'with',
    'this',
    'these',
    'others',
    'today',
    'thank',
  ],
  ...[
    'hello',
    'account',
    'address',
    'renewal',
    'agreement',
    'required',
    'recommended',
    'package',
    'enrolment',
  ],
];

/** Finds words of an English sentence, but for those that the language at hand has as well. */
export function englishBut(...shared: readonly string[]): RegExp {
  const words = ENGLISH_WORDS.filter((word) => !shared.includes(word)).join('|');
  return new RegExp(`(?<![\\p{L}“«„"])(?:${words})(?![\\p{L}’])`, 'iu');
}
