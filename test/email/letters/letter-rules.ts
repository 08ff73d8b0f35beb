import { addressKey } from '../../../src/domain/address.ts';
import { addDays } from '../../../src/domain/day.ts';
import { weekdayText } from '../../../src/domain/format.ts';
import type { ContactEvaluation, DealEvaluation } from '../../../src/domain/verdict.ts';
import type { Letter } from '../../../src/email/letters/letter.ts';
import type { Reader } from '../../../src/email/wording/letter-readers.ts';
import { cloudScopeOf } from '../../../src/policy/cloud-scopes.ts';
import { isConsumerDomain, isDisposableDomain } from '../../../src/policy/mail-domains.ts';
import { policyAt } from '../../../src/policy/requirements.ts';
import { ROLES } from '../../../src/policy/roles.ts';
import { targetDay } from '../../../src/rules/risk.ts';
import { AS_OF } from '../../support/deals.ts';
import { wordCount } from '../sample-letters.ts';
import { lettersOf, wordsOf } from '../samples.ts';
import type { LetterCase } from './letter-cases.ts';

/** A letter that was written, with what it was written from. */
export interface Written extends LetterCase {
  readonly number: number;
  readonly reader: Reader;
  readonly evaluation: DealEvaluation;
  readonly letter: Letter;
  /** Its text on one line. */
  readonly said: string;
  /** The lines that name a contact who needs something. */
  readonly named: readonly string[];
}

/** Phrases that no letter has: those of a translation, and those of a product that speaks of itself. */
const BANNED = [
  ...[
    'your word that',
    'speaks for a WSA',
    'the last word',
    'gladly',
    'can be recognised by Microsoft',
    'Licensing Action',
  ],
  ...[
    'coming up',
    'To do:',
    'last word is with',
    'EA, EAS, SCE',
    'undefined',
    'null',
    'NaN',
    'kindly',
    'the present',
  ],
  ...['I would like to', 'please be informed', 'put into words', 'held with', 'looks after', 'come about by'],
];

const ANY_BANNED = new RegExp(`(?<![a-z])(?:${BANNED.join('|')})(?![a-z])`, 'i');

/** Words of the trade that no customer reads. */
const INSIDE = /close date|effective date|\bpackage|VL Central|\bPCN\b|\bWSAs?\b|\bNTC\b|\bOSM\b|\bOA\b/i;

/** Words of the longest letter about a deal on which all that can go wrong did; those of the sample book are shorter. */
const MOST_WORDS = 450;

/** What has to be true of every letter: each rule tells what is wrong, or null. */
export const RULES: Readonly<Record<string, (written: Written) => string | null>> = {
  'a customer reads no word of the trade': ({ reader, letter }) =>
    reader === 'partner' ? null : found(letter.text, INSIDE),
  'no banned phrase stands in it': ({ letter }) => found(letter.text, ANY_BANNED),
  'what is submitted is not yet to be submitted': ({ said, file }) =>
    file.deal.stage === 'open'
      ? null
      : found(said, /before (?:anything is submitted|submission)|upcoming|hold the form back/i),
  'what is on hold would not be put there': ({ said, file }) =>
    file.deal.stage === 'on-hold' ? found(said, /(?:may|would|could|will) be put on hold/) : null,
  'what is past is not ahead': ({ said, file }) => {
    const due = targetDay(file.deal);
    return due !== null && due < AS_OF ? found(said, /upcoming|coming up|\bsoon due\b/i) : null;
  },
  'nobody who is validated is asked about, unless the customer has said no since': ({
    evaluation,
    letter,
  }) => {
    const right = new Set(
      asked(evaluation)
        .filter(isRight)
        .map(({ email }) => addressKey(email)),
    );
    return (
      letter.about.asks.find(({ email }) => email !== null && right.has(addressKey(email)))?.email ?? null
    );
  },
  'the full request stands only where nobody is settled': ({ evaluation, said }) =>
    asked(evaluation).some(isRight) ? found(said, /What to send us/) : null,
  'who is settled is named as such, or counted': ({ evaluation, said }) =>
    asked(evaluation).some(isRight) ? missing(said, /Nothing is needed for /) : null,
  'no address is asked for where no contact is open': ({ letter, said }) =>
    letter.about.asks.length > 0
      ? null
      : found(said, /\baddress|work (?:or school )?account|sign-in|sign in/i),
  'a domain of nobody’s is not asked about': ({ evaluation, said }) => {
    const nobodys = evaluation.contacts
      .map(({ email }) => email.split('@')[1]?.toLowerCase() ?? '')
      .filter((domain) => isConsumerDomain(domain) || isDisposableDomain(domain));
    return (
      nobodys.find(
        (domain) => said.includes(`${domain} is not one of`) || said.includes(`that ${domain} is`),
      ) ?? null
    );
  },
  'no sign-in tells GCC from Commercial': ({ file, said }) =>
    file.deal.cloudScope === 'gcc' ? found(said, /good sign|shows that the account/) : null,
  'a check found nothing, or the checks disagree': ({ letter, said }) =>
    letter.about.asks.length === 1 && said.includes('different results')
      ? found(said, /found no work/)
      : null,
  'accents are called accents': ({ letter, said }) => {
    const asks = letter.about.asks.filter(({ codes }) => codes.includes('address-malformed'));
    const accented = asks.filter(({ email }) => /[éî]/.test(email ?? ''));
    return accented.length > 0 && accented.length === asks.length ? found(said, /not (?:a )?complete/) : null;
  },
  'each role is called what the policy calls it': ({ evaluation, said }) => {
    const { requirements } = policyAt(evaluation.asOf).policy;
    const wrong = ROLES.find(({ id, name }) =>
      said.includes(`${name} (${requirements[id] === 'mandatory' ? 'recommended' : 'required'})`),
    );
    return wrong?.name ?? null;
  },
  'nothing is offered that can’t be done in an air-gapped cloud': ({ file, said }) =>
    cloudScopeOf(file.deal.cloudScope).airGapped
      ? found(said, /happy to check|https:|free of charge|licence/)
      : null,
  'nobody is asked for who is named': ({ evaluation, said }) => {
    const filled = new Set(evaluation.contacts.map(({ role }) => role));
    return (
      ROLES.find(
        ({ id, name }) =>
          filled.has(id) &&
          new RegExp(`name an? [^.]*${name}\\b(?! \\()`).test(said.split('By when')[0] ?? ''),
      )?.name ?? null
    );
  },
  'each contact and each missing role is numbered once': ({ letter, named }) =>
    named.length === letter.about.asks.length ? null : `${named.length} of ${letter.about.asks.length}`,
  'a role is asked to be filled once': ({ said }) =>
    said.split('Nobody has been named in').length > 2 &&
    !said.includes('retired role') &&
    !said.includes('pages differ')
      ? 'twice'
      : null,
  'the customer’s denial is told': ({ evaluation, letter, said }) => {
    const keys = new Set(letter.about.asks.map(({ email }) => addressKey(email ?? '')));
    const denied = asked(evaluation).some(
      (one) => one.evidence.customer?.result === 'denied' && keys.has(addressKey(one.email)),
    );
    return denied ? missing(said, /told us not to use/) : null;
  },
  'the customer is not asked again for what they confirmed': ({ evaluation, reader, letter }) => {
    if (reader === 'partner') return null;
    const keys = new Set(letter.about.asks.map(({ email }) => addressKey(email ?? '')));
    const again = asked(evaluation).find(
      ({ evidence, account, findings, email }) =>
        evidence.customer?.result === 'confirmed' &&
        account === 'unknown' &&
        !findings.some(({ code }) => code === 'cloud-mismatch-likely' || code === 'disposable-domain') &&
        keys.has(addressKey(email)),
    );
    return again?.email ?? null;
  },
  'the recipient is spoken to': ({ reader, recipient, letter, named, said }) => {
    if (reader === 'it-admin') return null;
    const keys = letter.about.asks.map(({ email }) => addressKey(email ?? ''));
    if (!keys.includes(addressKey(recipient.address))) return null;
    const rest = [`Hello ${recipient.name},`, ...named].reduce(
      (text, line) => text.replaceAll(line, ''),
      said,
    );
    return found(rest, new RegExp(`${recipient.name}(?! \\w)`));
  },
  'the day to answer by is a working day in time': ({ file, letter }) => {
    const line = /\nBy when: ([\s\S]*?)\nWhy: /.exec(letter.text)?.[1]?.replace(/\s+/g, ' ') ?? '';
    if (line.startsWith('as soon as you can')) return null;
    const due = targetDay(file.deal);
    const days = Array.from({ length: 8 }, (_, at) => addDays(AS_OF, at));
    const by = days.find((day) => line.replace('today, ', '').startsWith(weekdayText(day)));
    if (by === undefined || (/^S[au]/.test(line) && !letter.about.points.includes('cocp-due'))) return line;
    return due !== null && by > addDays(due, -3) ? line : null;
  },
  'only the portal of the scope is named, as a link': ({ file, letter }) => {
    const { portal } = cloudScopeOf(file.deal.cloudScope);
    const urls = [...letter.text.matchAll(/https:\/\/[\w.]*\w/g)].map(([url]) => url);
    const bare = letter.html.replace(/<a [^>]*>[^<]*<\/a>/g, '');
    const other = urls.find((url) => url !== portal && url !== 'https://signup.microsoft.com');
    return other ?? found(bare, /https:\/\//);
  },
  'the other deal is not named': ({ letter }) =>
    found(letter.html + letter.text + letter.subject, /SECRET-9/),
  'the first ask comes at once': ({ letter }) => {
    const before = wordCount(letter.text.split('\nBy when: ')[0] ?? '');
    return before > 75 ? String(before) : null;
  },
  'it is short': ({ letter }) =>
    wordCount(letter.text) > MOST_WORDS ? String(wordCount(letter.text)) : null,
  'the words beside the subject say the request': ({ letter }) => {
    const hidden = /display:none[^>]*>([^<]*)</.exec(letter.html)?.[1] ?? '';
    return /^Please .+\. Reply by: .+\.$/.test(hidden) ? null : hidden || 'none';
  },
  // Reading HTML takes long, so it is done with some.
  'it says the same in HTML and in plain text': ({ letter, number }) =>
    number % 25 > 0 || wordsOf(letter.html) === lettersOf(letter.text.replace(/^(\s*)- /gm, '$1'))
      ? null
      : 'not the same',
  'it has no broken sentence': ({ said }) =>
    found(said, / {2}|\(\)|\.\.|,,| ,| \.(?!\w)|\? \.|: \.|and \.|Please \./),
};

/** The contacts in roles that are asked for. */
function asked({ contacts }: DealEvaluation): readonly ContactEvaluation[] {
  return contacts.filter(({ requirement }) => requirement === 'mandatory' || requirement === 'recommended');
}

function isRight({ verdict, evidence }: ContactEvaluation): boolean {
  const { customer, vlCentral, signIn } = evidence;
  if (verdict !== 'ready') return false;
  if (customer?.result !== 'denied') return true;
  return [vlCentral, signIn].some((check) => check !== null && check.validatedAt >= customer.validatedAt);
}

function found(text: string, pattern: RegExp): string | null {
  const at = text.search(pattern);
  return at < 0 ? null : text.slice(Math.max(0, at - 40), at + 60);
}

function missing(text: string, pattern: RegExp): string | null {
  return pattern.test(text) ? null : `no ${pattern.source}`;
}
