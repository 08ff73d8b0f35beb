import { cloudScopeOf } from '../../policy/cloud-scopes.ts';
import { type LetterFields, type LineRuns, MOST_REASONS } from '../templates/fields.ts';
import { noteLines, plain } from '../templates/plain-text.ts';
import type { LanguageForm } from '../wording/language-form.ts';
import type { FirstLetter, LetterFacts, OpenGroup, PointFacts } from '../wording/letter-facts.ts';
import type { Reader } from '../wording/letter-readers.ts';
import type { LetterWording, OpenWords } from '../wording/letter-wording.ts';
import { signUpUrl } from '../wording/sign-up.ts';
import { correspondentText } from './correspondent.ts';
import type { LetterMatter } from './letter-facts.ts';
import { runsOf } from './runs.ts';

/** The template fields of a letter: its facts in the sentences of a wording. Typed texts come out as plain text. */
export function letterFields(
  { deal, sender, note }: Pick<LetterMatter, 'deal' | 'sender' | 'note'>,
  facts: LetterFacts,
  wording: LetterWording,
  form: LanguageForm,
  first: FirstLetter | null = null,
): LetterFields {
  const { labels, summary, request } = wording;
  const asks = asksOf(facts, wording);
  const { portal, airGapped } = cloudScopeOf(facts.scope);
  const isWhole = facts.isFullRequest && facts.reader !== 'it-admin' && first === null;
  return {
    ...form,
    preheader: plain(wording.preheader(facts, asks), 300),
    greeting: wording.greeting(facts.recipientName),
    recipientName: facts.recipientName,
    subjectLine: plain(first ? wording.subject.reminder(first) : wording.subject[facts.reader](facts), 250),
    senderName: plain(sender.name, 120),
    senderAddress: plain(sender.address, 320),
    noteLines: noteLines(note),
    opening: [...(first ? [wording.reminderOf(first, facts.today)] : []), ...wording.opening(facts)],
    askLabel: labels.ask,
    ask: summary.ask(facts, asks),
    replyByLabel: labels.replyBy,
    replyBy: summary.replyBy(facts),
    whyLabel: labels.why,
    why: summary.why(facts),
    reference: wording.reference(facts),
    openLabel: labels.open,
    asks: facts.open.map((group, at) => askFields(group, numberBefore(facts.open, at), facts, wording)),
    moreAsks: facts.more > 0 ? wording.moreContacts(facts.more) : '',
    pointsLabel: labels.points,
    points: facts.points.map((point) => pointFields(point, facts, wording)),
    requestLabel: labels.request,
    requestLead: isWhole ? request.lead(facts) : '',
    request: isWhole ? request.parts(facts) : [],
    settled: plain(wording.settled(facts), 1500),
    stepsLabel: labels.steps,
    steps: first ? [] : wording.steps(facts).map(lineOf),
    closing: wording.closing(facts).map(lineOf),
    thanks: wording.thanks,
    customer: facts.customer,
    partner: plain(deal.partner),
    program: facts.program,
    transaction: facts.transaction === null ? '' : wording.transactions[facts.transaction].word,
    transactionTitle: facts.transaction === null ? '' : wording.transactions[facts.transaction].title,
    agreementNumber: facts.agreementNumber,
    packageId: facts.packageId,
    date: facts.target === null ? '' : wording.day(facts.target.day),
    cloud: wording.cloud(facts.scope),
    signUp: signUpUrl(facts.scope) ?? '',
    portal: portal ?? '',
    airGapped,
  };
}

/** What is asked for in all, each thing once, as parts of a list in a sentence. */
function asksOf(facts: LetterFacts, wording: LetterWording): readonly string[] {
  const { reader } = facts;
  const needs = facts.open.flatMap(({ needs: [gravest, ...more], ...group }) =>
    gravest
      ? [
          wordsFor(
            wording.needs[gravest.code].ask,
            reader,
          )({ ...group, ...gravest, needs: [gravest, ...more], facts }),
        ]
      : [],
  );
  const points = facts.points.map((point) =>
    wordsFor(wording.points[point.code].ask, reader)({ ...point, facts }),
  );
  return [...new Set([...needs, ...points].filter((one) => one !== ''))].map((one) => plain(one, 400));
}

function askFields(
  group: OpenGroup,
  before: number,
  facts: LetterFacts,
  wording: LetterWording,
): LetterFields['asks'][number] {
  return {
    people: group.people.map(({ name, email, roles }, at) => ({
      number: String(before + at + 1),
      who: email === '' ? '' : correspondentText(name, email),
      roles: wording.roles(roles),
    })),
    reasons: group.needs
      .slice(0, MOST_REASONS)
      .map((need) => said(wording.needs[need.code], { ...group, ...need, facts }, facts.reader)),
  };
}

/** How many contacts stand before a group: they are numbered through. */
function numberBefore(groups: readonly OpenGroup[], at: number): number {
  return groups.slice(0, at).reduce((sum, { people }) => sum + people.length, 0);
}

function pointFields(
  point: PointFacts,
  facts: LetterFacts,
  wording: LetterWording,
): LetterFields['points'][number] {
  return said(wording.points[point.code], { ...point, facts }, facts.reader);
}

function said<A>(words: OpenWords<A, never>, about: A, reader: Reader): LetterFields['points'][number] {
  return {
    reason: plain(words.reason(about), 700),
    fix: runsOf(plain(wordsFor(words.fix, reader)(about), 700)),
  };
}

/** The words for a reader, who is one that hears of it. */
function wordsFor<A>(
  words: Readonly<Partial<Record<Reader, (about: A) => string>>>,
  reader: Reader,
): (about: A) => string {
  return words[reader] ?? (() => '');
}

function lineOf(sentence: string): { readonly runs: LineRuns } {
  return { runs: runsOf(plain(sentence, 700)) };
}
