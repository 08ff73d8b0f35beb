import { parseAddress } from '../../src/domain/address.ts';
import type { Evidence } from '../../src/domain/deal.ts';
import { dateText } from '../../src/domain/format.ts';
import type { CloudScopeId } from '../../src/domain/ids.ts';
import type { LookUpFacts } from '../../src/domain/look-up.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { CONTACT_VERDICTS, type ContactEvaluation } from '../../src/domain/verdict.ts';
import { citationText, SECTIONS } from '../../src/policy/citations.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { CONTRADICTIONS } from '../../src/policy/contradictions.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { Footnotes } from '../../src/rules/words/footnotes.ts';
import { axes, knownTexts, unexplained } from '../deals/contact-axes.ts';
import { type Detail, findingLines } from '../deals/finding-lines.ts';
import type { Action, ActionData, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import {
  card,
  execute,
  executeAnyway,
  firstThatFits,
  heading,
  line,
  noticeBox,
  run,
  typed,
} from '../kit/elements.ts';
import { ACCOUNT, CLOUD, CONTACT_VERDICT, LEAN } from '../kit/labels.ts';
import { ATTACH_FORM, JUDGE_ADDRESSES } from '../verbs.ts';
import { attachHere, type NearDeal, onDealsLines, roleHere } from './attach-here.ts';
import { lookUpWords } from './look-up-words.ts';
import { scopeChoice } from './scope-choice.ts';

/** Addresses that were asked about without a deal. */
export interface AddressesView {
  readonly scope: CloudScopeId;
  /** The typed scope if it is none; null if it is one or none was typed. */
  readonly notAScope: string | null;
  readonly contacts: readonly ContactEvaluation[];
  /** Number of addresses with evidence that only the asker may see. */
  readonly askerOnly: number;
  /** Day of judging, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly leftOut: readonly string[];
  readonly unread: readonly string[];
  /** The deal that they are to be attached to, as typed; left out, it is asked for. */
  readonly dealId?: string;
  readonly reader: Reader;
  /** Deals that every viewer may see and that they may be about, the likeliest first. */
  readonly near?: readonly NearDeal[];
  /** The domains' look-ups: remarks on what they could not tell, and what each service said. */
  readonly lookUps: readonly {
    readonly domain: string;
    readonly remarks: readonly string[];
    readonly facts: LookUpFacts | null;
  }[];
}

/**
 * Ever shorter versions. Every address stays on the card; a `detail` of `null` is one line for each. `width` and
 * `answer` are the most characters of an address and of what a look-up found.
 */
const VERSIONS: readonly {
  readonly detail: Detail | null;
  readonly width: number;
  readonly answer: number;
}[] = [
  { detail: 'full', width: 120, answer: 600 },
  { detail: 'brief', width: 120, answer: 400 },
  { detail: 'titles', width: 80, answer: 300 },
  { detail: 'titles', width: 48, answer: 120 },
  { detail: null, width: 48, answer: 120 },
  { detail: null, width: 24, answer: 60 },
];

/** Most remarks on look-ups shown in full; the others are counted. */
const MOST_REMARKS = 4;

/** A card with the judged addresses: the two axes, evidence and findings of each. */
export function addressesCard(view: AddressesView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((version) => () => build(view, version)));
}

function build(view: AddressesView, { detail, width, answer }: (typeof VERSIONS)[number]): AdaptiveCard {
  const { contacts, scope, near = [] } = view;
  const emails = contacts.map(({ email }) => email);
  const real = emails.filter((email) => parseAddress(email));
  const footnotes = new Footnotes();
  const title = contacts.length === 1 ? 'One address' : `${contacts.length} addresses`;
  const notices = noticesOf(view);
  const rows = contacts.map((contact) =>
    detail === null
      ? shortRow(contact, width, footnotes)
      : addressRow(contact, { scope, detail, width, footnotes, reader: view.reader }),
  );
  const body: Element[] = [
    ...noticeBox(notices),
    heading(title, { size: 'large' }),
    line([run(`${cloudScopeOf(scope).name} · ${countsText(contacts)}`, { weight: 'bolder' })], {
      spacing: 'none',
    }),
    ...onDealsLines(near, emails),
    ...rows,
    line(
      [
        run(SETTLED_BY),
        run(footnotes.marks([SECTIONS.validate]), { isSubtle: true, size: 'small' }),
        run(` ${RESTS_ON}`, { isSubtle: true }),
      ],
      { spacing: 'medium' },
    ),
    ...roleHere(near, real),
    ...(scope === 'unknown' ? [scopeChoice(near.length === 0)] : []),
    sourcesBox(view, footnotes, answer),
  ];
  const text = contacts.map((contact) => `- ${typed(contact.email, width)}: ${statesText(contact)}`);
  const intro = [title, cloudScopeOf(scope).name, ...notices.map((notice) => typed(notice, 300))];
  return card([...intro, ...text, SETTLED_BY].join('\n'), body, buttons(view));
}

const SETTLED_BY =
  'Nothing here replaces the Validate button of VL Central: only its answer settles an address.';
const RESTS_ON =
  'Judged on the address itself and on checks that you recorded or that stand on deals you may see.';

function noticesOf({ scope, notAScope, leftOut, unread, askerOnly, lookUps }: AddressesView): string[] {
  const notices: string[] = [];
  if (notAScope !== null) notices.push(`"${typed(notAScope, 60)}" is no cloud scope that I know.`);
  if (scope === 'unknown')
    notices.push('The cloud scope is not known, so no account can be called aligned. Choose it below.');
  if (leftOut.length > 0) notices.push(`Not judged, ask again for these: ${listText(leftOut, 8)}.`);
  if (unread.length > 0) notices.push(`Not read as an address: ${listText(unread, 8)}.`);
  if (askerOnly > 0) {
    const some = askerOnly === 1 ? 'one address is' : `${askerOnly} addresses are`;
    notices.push(`What is recorded about ${some} not shown: not everybody here may see it.`);
  }
  const remarks = lookUps.flatMap((lookUp) => lookUp.remarks);
  notices.push(...remarks.slice(0, MOST_REMARKS));
  const more = remarks.length - MOST_REMARKS;
  if (more > 0) {
    const others = more === 1 ? 'One more look-up' : `${more} more look-ups`;
    notices.push(`${others} told no cloud either: see under Sources what was answered.`);
  }
  return notices;
}

function listText(words: readonly string[], most: number): string {
  const named = words.slice(0, most).map((word) => typed(word, 32));
  return words.length > most ? `${named.join(', ')} and ${words.length - most} more` : named.join(', ');
}

function countsText(contacts: readonly ContactEvaluation[]): string {
  return CONTACT_VERDICTS.map((verdict) => ({
    verdict,
    count: contacts.filter((contact) => contact.verdict === verdict).length,
  }))
    .filter(({ count }) => count > 0)
    .map(
      ({ verdict, count }) => `${CONTACT_VERDICT[verdict].symbol} ${count} ${CONTACT_VERDICT[verdict].word}`,
    )
    .join(' · ');
}

interface RowStyle {
  readonly scope: CloudScopeId;
  readonly detail: Detail;
  readonly width: number;
  readonly footnotes: Footnotes;
  readonly reader: Reader;
}

function addressRow(
  contact: ContactEvaluation,
  { scope, detail, width, footnotes, reader }: RowStyle,
): Container {
  const verdict = CONTACT_VERDICT[contact.verdict];
  const known = detail === 'titles' ? [] : howWeKnow(contact, reader);
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      line([
        run(`${verdict.symbol} ${typed(contact.email, width)}`, { weight: 'bolder' }),
        run(` · ${verdict.word}${leanText(contact)}`, { isSubtle: true }),
      ]),
      axes(contact),
      ...known,
      ...unexplained(contact, footnotes),
      ...contact.findings.flatMap((finding) => findingLines(finding, scope, detail, footnotes)),
    ],
  };
}

/** A contact in one line, for a card with many long addresses. */
function shortRow(contact: ContactEvaluation, width: number, footnotes: Footnotes): Element {
  const { symbol } = CONTACT_VERDICT[contact.verdict];
  const marks = footnotes.marks(
    contact.findings.flatMap(({ code }) => CATALOGUE[code].citations.slice(0, 1)),
  );
  return line(
    [
      run(`${symbol} ${typed(contact.email, width)}`, { weight: 'bolder' }),
      run(` ${statesText(contact)}${marks}`),
    ],
    { spacing: 'small' },
  );
}

function statesText(contact: ContactEvaluation): string {
  const { account, cloud, verdict, findings } = contact;
  const titles = findings.map(({ code }) => lowerFirst(CATALOGUE[code].title)).join(', ');
  const states = `account ${ACCOUNT[account].word}, cloud ${CLOUD[cloud].word}: ${CONTACT_VERDICT[verdict].word}`;
  return `${states}${leanText(contact)}${titles === '' ? '' : ` (${titles})`}`;
}

function leanText({ lean }: ContactEvaluation): string {
  return lean === null ? '' : `, ${LEAN[lean]}, not settled`;
}

function howWeKnow(contact: ContactEvaluation, reader: Reader): readonly Element[] {
  const known = knownTexts(withoutNotes(contact), reader);
  if (contact.account === 'personal' || contact.account === 'malformed') known.unshift('the address itself');
  const text = known.length === 0 ? 'nothing is recorded that you may see' : known.join('; ');
  return [line([run(`How we know: ${text}.`, { isSubtle: true, size: 'small' })], { spacing: 'none' })];
}

/** A contact whose evidence has no notes, which are only for deals that named the address when they were written. */
function withoutNotes(contact: ContactEvaluation): ContactEvaluation {
  const bare = (piece: Evidence | null) => piece && { ...piece, note: null };
  const { vlCentral, signIn, customer, stale, directory } = contact.evidence;
  const evidence = {
    vlCentral: bare(vlCentral),
    signIn: bare(signIn),
    customer: bare(customer),
    stale: bare(stale),
    directory: bare(directory),
  };
  return { ...contact, evidence };
}

function buttons({ scope, contacts, askerOnly, dealId = '', near = [] }: AddressesView): readonly Action[] {
  const real = contacts.filter(({ email }) => parseAddress(email)).map(({ email }) => email);
  // A text that is no address is still none when cut short.
  const all = contacts.map(({ email }) =>
    parseAddress(email) ? email : typed(email, 60).replace(/\s/g, ''),
  );
  const emails = all.join(' ');
  const deal: ActionData = dealId === '' ? {} : { dealId };
  return [
    // Six buttons stand side by side in every client.
    ...attachHere(near, real, scope).slice(0, scope === 'unknown' ? 2 : 3),
    ...(scope === 'unknown' ? [execute('Judge for this scope', JUDGE_ADDRESSES, { emails, ...deal })] : []),
    ...(askerOnly > 0
      ? [executeAnyway('Show it to me alone', JUDGE_ADDRESSES, { emails, scope, ...deal })]
      : []),
    ...(real.length > 0
      ? [
          executeAnyway(near.length > 0 ? 'Another deal' : 'Attach to a deal', ATTACH_FORM, {
            emails: real.join(' '),
            scope,
            ...deal,
          }),
        ]
      : []),
    { type: 'Action.ToggleVisibility', title: 'Sources', targetElements: [SOURCES] },
  ];
}

const SOURCES = 'sources';

function sourcesBox(
  { asOf, scope, lookUps, reader }: AddressesView,
  footnotes: Footnotes,
  answer: number,
): Container {
  const marks = footnotes.marks(cloudScopeOf(scope).citations);
  const { topic, sides, settled } = CONTRADICTIONS.commercialForGcc;
  const said = sides.map(({ says, citation }) => `${says} (${citationText(citation)})`).join('; but: ');
  const differing = scope === 'gcc' || scope === 'commercial-gcc' ? [`${topic}: ${said}. ${settled}`] : [];
  const judged = `Judged as of ${dateText(asOf, reader)} (UTC), as contacts in a role that must be filled.${marks}`;
  const texts = [judged, ...footnotes.texts.map((text, at) => `[${at + 1}] ${text}`), ...differing];
  for (const { domain, facts } of lookUps) {
    const found = typed(lookUpWords(facts).join('; '), answer);
    texts.push(`Look-up of ${typed(domain, 60)}: ${found === '' ? 'no answer is stored' : found}`);
  }
  return {
    type: 'Container',
    id: SOURCES,
    isVisible: false,
    separator: true,
    spacing: 'medium',
    items: [
      heading('Sources'),
      ...texts.map((text) => line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'small' })),
    ],
  };
}
