import { addressKey } from '../../src/domain/address.ts';
import type { Deal } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { AddressTrail, TrailPiece } from '../../src/domain/trail.ts';
import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { reasonText } from '../../src/rules/words/contact-reason.ts';
import { usableText, worstFirst } from '../common/usable-text.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { CONTACT_VERDICT } from '../kit/labels.ts';
import { pageOf } from '../kit/paging.ts';
import { row } from '../kit/row.ts';
import { unbroken } from '../kit/unbroken.ts';
import { EVIDENCE_PAGE, OPEN_DEAL } from '../verbs.ts';
import { pieceLines, pieceRow, pieceText, resultText } from './evidence-pieces.ts';

export interface EvidenceTrailView {
  readonly deal: Deal;
  /** The contacts as they were judged, which say how each address stands. */
  readonly evaluation: Pick<DealEvaluation, 'asOf' | 'contacts'>;
  readonly trail: readonly AddressTrail[];
  /** First address of the page, counted from 0. */
  readonly from: number;
  readonly reader: Reader;
}

/** Ever shorter versions: fewer pieces of each address, then fewer addresses on a page. */
const VERSIONS = [
  { pieces: 12, addresses: 20 },
  { pieces: 4, addresses: 20 },
  { pieces: 2, addresses: 15 },
  { pieces: 1, addresses: 8 },
  { pieces: 1, addresses: 4 },
] as const;

/** The evidence about a deal's addresses: a row each, with every piece folded: result, method, day, source, and what it is for the verdict. */
export function evidenceTrailCard(view: EvidenceTrailView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((version) => () => build(view, version)));
}

function build(view: EvidenceTrailView, most: { pieces: number; addresses: number }): AdaptiveCard {
  const { deal, reader } = view;
  const standing = standingOf(view);
  const page = pageOf(standing, view.from, most.addresses);
  const title = `Evidence${page.part}`;
  const answer = answerText(standing);
  const body: Element[] = [
    ...top(deal, title),
    line([run(answer, { weight: 'bolder' })], { spacing: 'none' }),
    ...page.rows.map((one, at) => addressRow(view, one, { at, most: most.pieces })),
  ];
  const text = page.rows.flatMap(({ address }) => addressText(address, most.pieces, reader));
  return buttonCard([title, typed(deal.customer), answer, ...text].join('\n'), body, [
    ...page.turning(EVIDENCE_PAGE, { dealId: deal.dealId, email: '' }),
    execute('Open deal', OPEN_DEAL, { dealId: deal.dealId }),
  ]);
}

/** An address of a deal with the contact it was judged as: the worst of those that share it. */
interface StandingAddress {
  readonly address: AddressTrail;
  readonly contact: ContactEvaluation | null;
  readonly verdict: ContactEvaluation['verdict'];
}

/** The addresses as the deal's card judges them, the worst first. */
function standingOf({ evaluation, trail }: EvidenceTrailView): readonly StandingAddress[] {
  return worstFirst(
    trail.map((address) => {
      const same = evaluation.contacts.filter(({ email }) => addressKey(email) === addressKey(address.email));
      const contact = worstFirst(same)[0] ?? null;
      return { address, contact, verdict: contact?.verdict ?? 'unverified' };
    }),
  );
}

/** How the addresses stand, in one line. */
function answerText(standing: readonly StandingAddress[]): string {
  if (standing.length === 0) return 'The deal names no contacts. Open it, and add one.';
  const { answer, others } = usableText(standing);
  return [answer, others].filter(Boolean).join(' · ');
}

export interface AddressEvidenceView {
  readonly deal: Deal;
  readonly address: AddressTrail;
  /** First piece of the page, counted from 0, the newest first. */
  readonly from: number;
  readonly reader: Reader;
}

/** Every piece of evidence about one address of a deal. */
export function addressEvidenceCard(view: AddressEvidenceView): AdaptiveCard {
  return firstThatFits([20, 10, 5, 2].map((most) => () => buildAddress(view, most)));
}

function buildAddress({ deal, address, from, reader }: AddressEvidenceView, most: number): AdaptiveCard {
  const page = pageOf(address.pieces, from, most);
  const title = `Evidence about one address${page.part}`;
  const { email, roles } = address;
  const body: Element[] = [
    ...top(deal, title),
    line([run(typed(email), { weight: 'bolder' }), run(` · ${rolesText(roles)}`)], { spacing: 'small' }),
    ...(page.rows.length === 0 ? [line([run(NOTHING_RECORDED)], { spacing: 'small' })] : []),
    ...page.rows.map((piece, at) => pieceRow(piece, at, reader)),
  ];
  const text = [title, typed(deal.customer), ...addressText({ ...address, pieces: page.rows }, most, reader)];
  const data = { dealId: deal.dealId, email };
  return buttonCard(text.join('\n'), body, [
    ...page.turning(EVIDENCE_PAGE, data, ['Newer', 'Older']),
    execute('All addresses', EVIDENCE_PAGE, { ...data, email: '', from: 0 }),
    execute('Open deal', OPEN_DEAL, { dealId: deal.dealId }),
  ]);
}

const NOTHING_RECORDED = 'Nothing is recorded yet. Open the deal, and record a check.';

function top({ customer, dealId }: Deal, title: string): Element[] {
  return [
    heading(title, { size: 'large' }),
    line([run(`${typed(customer, 80)} · ${unbroken(typed(dealId, 60))}`, { isSubtle: true })], {
      spacing: 'none',
    }),
  ];
}

function rolesText(roles: AddressTrail['roles']): string {
  return [...new Set(roles.map((role) => roleOf(role).name))].join(', ');
}

interface AddressRow {
  /** Its place on the page, from 0. */
  readonly at: number;
  /** Most pieces shown. */
  readonly most: number;
}

/** An address with why it stands as it does, in the words of the deal's card; a press unfolds the pieces. */
function addressRow(
  { deal, evaluation: { asOf }, reader }: EvidenceTrailView,
  { address, contact, verdict }: StandingAddress,
  { at, most }: AddressRow,
): Element {
  const { email, roles, pieces } = address;
  const more = pieces.length - most;
  const reason = contact === null ? '' : reasonText(contact, { scope: deal.cloudScope, asOf });
  const below = [reason, settledText(pieces, reader)].filter(Boolean).join(' · ');
  const shown = { sign: CONTACT_VERDICT[verdict], title: typed(email), below };
  if (pieces.length === 0) return row(shown);
  const items = [
    line([run(rolesText(roles), { isSubtle: true, size: 'small' })], { spacing: 'none' }),
    ...pieces.slice(0, most).flatMap((piece) => pieceLines(piece, reader)),
    ...(more > 0 ? [moreRow(deal, email, more)] : []),
  ];
  return row({ ...shown, details: { id: `address-${at}`, items } });
}

/** `VL Central: valid, Wed 10 Jun`: the checks that settle an address; empty where none does. */
function settledText(pieces: readonly TrailPiece[], reader: Reader): string {
  return pieces
    .filter(({ standing }) => standing === 'settles')
    .map((piece) => resultText(piece, reader))
    .join('; ');
}

/** Longest text that can be an address, in characters; a longer one would not fit into a button. */
const LONGEST_ADDRESS = 320;

/** A row that counts the pieces left out of an address; a press shows all of them. */
function moreRow({ dealId }: Deal, email: string, more: number): Element {
  if (email.length > LONGEST_ADDRESS)
    return line([run(`and ${more} older`, { isSubtle: true })], { spacing: 'small' });
  const title = `All evidence about ${typed(email, 60)}`;
  return {
    type: 'Container',
    spacing: 'small',
    selectAction: execute(title, EVIDENCE_PAGE, { dealId, email, from: 0 }),
    items: [line([run(`➤ ${more} older: see all`, { color: 'accent' })])],
  };
}

function addressText({ email, pieces }: AddressTrail, most: number, reader: Reader): string[] {
  const shown = pieces.slice(0, most).map((piece) => `- ${pieceText(piece, reader)}`);
  return [typed(email), ...(pieces.length === 0 ? ['- nothing recorded'] : shown)];
}
