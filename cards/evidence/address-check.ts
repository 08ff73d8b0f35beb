import { parseAddress } from '../../src/domain/address.ts';
import { dateText } from '../../src/domain/format.ts';
import type { CloudScopeId } from '../../src/domain/ids.ts';
import type { LookUpFacts } from '../../src/domain/look-up.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { citationText, SECTIONS } from '../../src/policy/citations.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { CONTRADICTIONS } from '../../src/policy/contradictions.ts';
import { Footnotes } from '../../src/rules/words/footnotes.ts';
import { usableText, worstFirst } from '../common/usable-text.ts';
import type { Detail } from '../deals/finding-lines.ts';
import type { Action, ActionData, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { behindDots, primary } from '../kit/button-rows.ts';
import { execute, executeAnyway, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { unfold } from '../kit/row.ts';
import { ATTACH_FORM, JUDGE_ADDRESSES } from '../verbs.ts';
import { addressNotices } from './address-notices.ts';
import { addressRow, shortAddressRow, statesText } from './address-rows.ts';
import { attachHere, type NearDeal, onDealsLines, openHere, roleHere } from './attach-here.ts';
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

/** A card with the judged addresses: the two axes, evidence and findings of each. */
export function addressesCard(view: AddressesView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((version) => () => build(view, version)));
}

function build(view: AddressesView, { detail, width, answer }: (typeof VERSIONS)[number]): AdaptiveCard {
  const { scope, asOf, reader, near = [] } = view;
  const contacts = worstFirst(view.contacts);
  const emails = contacts.map(({ email }) => email);
  const real = emails.filter((email) => parseAddress(email));
  const footnotes = new Footnotes();
  const { answer: title, others } = usableText(contacts);
  const about = [others, SCOPE[scope] ?? cloudScopeOf(scope).name].filter(Boolean).join(' · ');
  const notices = addressNotices(view);
  const rows = contacts.map((contact, at) =>
    detail === null
      ? shortAddressRow(contact, width, footnotes)
      : addressRow(contact, { at, scope, asOf, detail, width, footnotes, reader }),
  );
  const body: Element[] = [
    heading(title, { size: 'large' }),
    line([run(about)], { spacing: 'none' }),
    ...rows,
    ...onDealsLines(near, emails),
    ...roleHere(near, real),
    ...(scope === 'unknown' ? [scopeChoice(near.length === 0)] : []),
    ...notices.map((notice) =>
      line([run(typed(notice, 300), { isSubtle: true, size: 'small' })], { spacing: 'small' }),
    ),
    line([run(SETTLED_BY, { isSubtle: true, size: 'small' })], { spacing: 'small' }),
    sourcesBox(view, footnotes, answer),
  ];
  const text = contacts.map((contact) => `- ${typed(contact.email, width)}: ${statesText(contact)}`);
  const intro = [title, about, ...notices.map((notice) => typed(notice, 300))];
  return buttonCard([...intro, ...text, SETTLED_BY].join('\n'), body, buttons(view));
}

const SETTLED_BY = 'Only VL Central’s Validate button settles an address.';
const RESTS_ON =
  'Judged on the address itself and on checks that you recorded or that stand on deals you may see.';

/** What is said in the place of a scope's name. */
const SCOPE: Readonly<Partial<Record<CloudScopeId, string>>> = {
  unknown: 'cloud scope not known, so none is called ready',
};

/** The likeliest button first, one or two more, the others behind the dots. */
function buttons({ scope, contacts, askerOnly, dealId = '', near = [] }: AddressesView): readonly Action[] {
  const real = contacts.filter(({ email }) => parseAddress(email)).map(({ email }) => email);
  // A text that is no address is still none when cut short.
  const all = contacts.map(({ email }) =>
    parseAddress(email) ? email : typed(email, 60).replace(/\s/g, ''),
  );
  const emails = all.join(' ');
  const deal: ActionData = dealId === '' ? {} : { dealId };
  const opening = { emails: real.join(' '), scope, ...deal };
  const attaching = executeAnyway(
    near.length > 0 ? 'Another deal' : 'Attach to a deal',
    ATTACH_FORM,
    opening,
  );
  const [first, ...others] = [
    ...(scope === 'unknown' ? [execute('Judge for this scope', JUDGE_ADDRESSES, { emails, ...deal })] : []),
    ...attachHere(near, real, scope),
    ...openHere(near, real),
    ...(real.length > 0 ? [attaching] : []),
  ];
  return [
    ...(first ? [primary(first)] : []),
    ...(askerOnly > 0
      ? [executeAnyway('Show it to me alone', JUDGE_ADDRESSES, { emails, scope, ...deal })]
      : []),
    ...others.slice(0, 1),
    ...others.slice(1).map(behindDots),
    behindDots(unfold('Sources', SOURCES)),
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
  const validated = footnotes.marks([SECTIONS.validate]);
  const judged = `Judged as of ${dateText(asOf, reader)}, as contacts in a role that must be filled.${marks}`;
  const texts = [
    `${SETTLED_BY}${validated}`,
    RESTS_ON,
    judged,
    ...footnotes.texts.map((text, at) => `[${at + 1}] ${text}`),
    ...differing,
  ];
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
