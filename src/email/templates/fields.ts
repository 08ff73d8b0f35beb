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
export const MOST_ASKS = 25;
export const MOST_REASONS = 4;
export const MOST_POINTS = 16;
export const MOST_DIGEST_DEALS = 25;

const COMMON = {
  /** Filled by the renderer, from the subject template. */
  subject: optional(250),
  recipientName: optional(80),
} as const;

const REASON = { reason: text(400), fix: text(500) } as const;

const LETTER = {
  ...COMMON,
  senderName: text(120),
  senderAddress: text(320),
  noteLines: list(30, text(MOST_NOTE_LINE)),
  customer: text(120),
  partner: optional(120),
  program: optional(40),
  /** The transaction in a sentence, `renewal`, and in a heading, `Renewal`. */
  transaction: text(60),
  transactionTitle: text(60),
  agreementNumber: optional(60),
  packageId: optional(60),
  /** The due day: `close date` or `effective date`, the day in words, and `20 days left`. */
  dateKind: optional(20),
  date: optional(30),
  daysLeft: optional(30),
  /** The cloud that the accounts must be in; empty if nobody has stated it. */
  cloud: optional(60),
  cloudNote: text(400),
  /** How a tenant in that cloud is set up. */
  tenantNote: text(400),
  signUp: url,
  portal: url,
  airGapped: flag,
  /** The required roles: `Notices Contact and Online Administrator`. */
  requiredRoles: optional(120),
  recommendedRoles: optional(120),
  asks: list(MOST_ASKS, {
    number: text(3),
    roles: text(160),
    isRequired: flag,
    /** Name and address of the contact; empty for a role without a contact. */
    who: optional(460),
    reasons: list(MOST_REASONS, REASON),
  }),
  moreAsks: optional(60),
  points: list(MOST_POINTS, REASON),
} as const;

const FIRST_LETTER = {
  ...LETTER,
  firstSubject: text(250),
  /** Sender of the first letter; empty if the same person signs the reminder. */
  firstSender: optional(120),
  firstSentOn: text(30),
  daysSince: text(30),
} as const;

const DIGEST = {
  ...COMMON,
  day: text(30),
  summary: text(200),
  deals: list(MOST_DIGEST_DEALS, {
    customer: text(120),
    dealId: text(60),
    what: optional(120),
    /** Empty for a deal that is ready. */
    risk: optional(20),
    daysLeft: text(40),
    /** Leads to the page of the deal. */
    link: url,
    reasons: list(3, { reason: text(300), who: optional(40), fix: optional(500) }),
  }),
  moreDeals: optional(60),
} as const;

/** The templates, each with its shape. */
export const TEMPLATES = {
  'partner-action-required': LETTER,
  'customer-action-required': LETTER,
  'customer-it-admin': LETTER,
  'follow-up': FIRST_LETTER,
  'alert-digest': DIGEST,
} as const satisfies Record<string, Shape>;
export type TemplateName = keyof typeof TEMPLATES;
/** The fields of a template, without the subject, which the renderer adds. */
export type FieldsOf<T extends TemplateName> = T extends TemplateName
  ? Omit<Filled<(typeof TEMPLATES)[T]>, 'subject'>
  : never;
export type LetterFields = FieldsOf<'partner-action-required'>;

/** The partials and the fields each may use; a template that has these fields may include the partial. */
export const PARTIALS = {
  start: COMMON,
  end: COMMON,
  greeting: COMMON,
  note: LETTER,
  facts: LETTER,
  cloud: LETTER,
  asks: LETTER,
  points: LETTER,
  signature: LETTER,
} as const satisfies Record<string, Shape>;
export type PartialName = keyof typeof PARTIALS;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];
export const PARTIAL_NAMES = Object.keys(PARTIALS) as readonly PartialName[];
