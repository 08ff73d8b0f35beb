import { MOST_NOTE_LINE } from './plain-text.ts';

/** A link that may stand in a letter. */
const LINK = /^https:\/\/[\w.-]+(?::\d{1,5})?(?:\/(?:[\w./-]|%[\dA-F]{2})*)?$/;
const MOST_LINK = 200;

/** Whether a URL may stand in a letter: of https, and of characters that need no care anywhere. */
export function isLink(text: string): boolean {
  return text.length <= MOST_LINK && LINK.test(text);
}

/** A field of a template: its kind and its greatest size, in characters or items. */
export type Field =
  | { readonly kind: 'text'; readonly most: number; readonly optional: boolean }
  /** A URL of our own, fit for a link (`isLink`); empty if there is none. */
  | { readonly kind: 'url' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly most: number; readonly of: Field | Shape };

export interface Shape {
  readonly [name: string]: Field;
}

/** The values for a shape; others do not compile, or stop the rendering. */
export type Filled<S extends Shape> = { readonly [K in keyof S]: FilledField<S[K]> };
type FilledField<F> = F extends { readonly kind: 'flag' }
  ? boolean
  : F extends { readonly kind: 'list'; readonly of: infer Of }
    ? readonly (Of extends { readonly kind: 'text' } ? string : Of extends Shape ? Filled<Of> : never)[]
    : string;

function text<M extends number>(most: M) {
  return { kind: 'text', most, optional: false } as const;
}

/** A text that may be empty; a template tests it with `#if` before it prints its label. */
function optional<M extends number>(most: M) {
  return { kind: 'text', most, optional: true } as const;
}

function list<Of extends Field | Shape>(most: number, of: Of) {
  return { kind: 'list', most, of } as const;
}

const url = { kind: 'url' } as const;
const flag = { kind: 'flag' } as const;

export function isField(of: Field | Shape): of is Field {
  return typeof of.kind === 'string';
}

/** Most people, points and deals in a letter; the others are counted. */
export const MOST_PEOPLE = 12;
export const MOST_REASONS = 2;
const MOST_POINTS = 9;
export const MOST_DIGEST_DEALS = 10;

const COMMON = {
  /** Filled by the renderer, from the subject template. */
  subject: optional(250),
  /** Its language as a tag (BCP 47), and in which direction that is written: `ltr` or `rtl`. */
  language: text(35),
  direction: text(3),
  /** What a mail program shows beside the subject. */
  preheader: text(300),
  greeting: text(120),
  recipientName: optional(80),
} as const;

/** A line of a letter in its runs, some of which are links. */
const RUNS = list(9, { text: text(700), url });
const LINE = { runs: RUNS } as const;
const REASON = { reason: text(700), fix: RUNS } as const;

const LETTER = {
  ...COMMON,
  subjectLine: text(250),
  /** What stands between a label and what it labels, by the custom of the language. */
  colon: text(3),
  /** What stands between two sentences: a blank, or nothing. */
  space: optional(1),
  senderName: text(120),
  senderAddress: text(320),
  noteLines: list(30, text(MOST_NOTE_LINE)),
  /** What stands before the summary. */
  opening: list(2, text(700)),
  /** The summary, three lines, each with its label. */
  askLabel: text(40),
  ask: text(900),
  replyByLabel: text(40),
  replyBy: text(200),
  whyLabel: text(40),
  why: text(600),
  /** Which transaction the letter is about. */
  reference: optional(500),
  openLabel: text(60),
  asks: list(MOST_PEOPLE, {
    /** Contacts, or roles without one, that need the same. */
    people: list(MOST_PEOPLE, {
      number: text(3),
      /** Name and address of the contact; empty for a role without a contact. */
      who: optional(460),
      roles: text(200),
    }),
    reasons: list(MOST_REASONS, REASON),
  }),
  moreAsks: optional(120),
  pointsLabel: text(60),
  points: list(MOST_POINTS, REASON),
  /** The full request; empty where something is settled. */
  requestLabel: text(60),
  requestLead: optional(300),
  request: list(4, text(300)),
  settled: optional(1500),
  stepsLabel: text(60),
  steps: list(8, LINE),
  closing: list(5, LINE),
  thanks: text(60),
  customer: text(120),
  partner: optional(120),
  program: optional(40),
  /** The transaction in a sentence, `renewal`, and in a heading, `Renewal`; empty if none is stated. */
  transaction: optional(60),
  transactionTitle: optional(60),
  agreementNumber: optional(60),
  packageId: optional(60),
  /** The due day in words: its close date, or else its effective date. */
  date: optional(60),
  /** The cloud that the accounts must be in; empty if nobody has stated it. */
  cloud: optional(60),
  signUp: url,
  portal: url,
  airGapped: flag,
} as const;

const DIGEST = {
  ...COMMON,
  day: text(60),
  summary: text(200),
  deals: list(MOST_DIGEST_DEALS, {
    customer: text(120),
    dealId: text(60),
    what: optional(120),
    /** How it stands: `High risk`, or `Ready`. */
    state: text(40),
    date: text(80),
    /** Leads to the page of the deal. */
    link: url,
    /** The gravest findings in a line, and the first thing to be done. */
    reason: optional(400),
    fix: optional(500),
  }),
  moreDeals: optional(200),
  /** Leads to the list of all deals. */
  listLink: url,
} as const;

/** The templates, each with its shape. */
export const TEMPLATES = {
  'partner-action-required': LETTER,
  'customer-action-required': LETTER,
  'customer-it-admin': LETTER,
  'follow-up': LETTER,
  'alert-digest': DIGEST,
} as const satisfies Record<string, Shape>;
export type TemplateName = keyof typeof TEMPLATES;
/** The fields of a template, without the subject, which the renderer adds. */
export type FieldsOf<T extends TemplateName> = T extends TemplateName
  ? Omit<Filled<(typeof TEMPLATES)[T]>, 'subject'>
  : never;
export type LetterFields = FieldsOf<'partner-action-required'>;
/** A line of a letter in its runs; the URL of a run that is no link is empty. */
export type LineRuns = LetterFields['closing'][number]['runs'];

/** The partials and the fields each may use; a template that has these fields may include the partial. */
export const PARTIALS = {
  start: COMMON,
  end: COMMON,
  greeting: COMMON,
  opening: LETTER,
  summary: LETTER,
  note: LETTER,
  asks: LETTER,
  points: LETTER,
  request: LETTER,
  settled: LETTER,
  steps: LETTER,
  closing: LETTER,
  signature: LETTER,
} as const satisfies Record<string, Shape>;
export type PartialName = keyof typeof PARTIALS;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];
export const PARTIAL_NAMES = Object.keys(PARTIALS) as readonly PartialName[];
