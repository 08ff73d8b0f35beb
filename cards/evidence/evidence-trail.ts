import { dayOfInstant } from '../../src/domain/day.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { dateText, momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { AddressTrail, TrailPiece } from '../../src/domain/trail.ts';
import { portalHost } from '../../src/policy/cloud-scopes.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { checkerText } from '../deals/contact-axes.ts';
import { dealLine } from '../deals/labels.ts';
import { withdrawnText } from '../deals/withdrawn-text.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { METHOD, RESULT, STANDING } from '../kit/labels.ts';
import { pageOf } from '../kit/paging.ts';
import { EVIDENCE_PAGE, OPEN_DEAL } from '../verbs.ts';
import { lookUpWords } from './look-up-words.ts';

export interface EvidenceTrailView {
  readonly deal: Deal;
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

/** The evidence about a deal's addresses: result, method, day and source of each piece, and whether it counts. */
export function evidenceTrailCard(view: EvidenceTrailView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((version) => () => build(view, version)));
}

const INTRO =
  "What a person checked at Microsoft settles a verdict; a customer's word and a look-up of the domain only inform.";

function build(view: EvidenceTrailView, most: { pieces: number; addresses: number }): AdaptiveCard {
  const { deal, trail, reader } = view;
  const page = pageOf(trail, view.from, most.addresses);
  const body: Element[] = [
    ...top(deal, `Evidence${page.part}`),
    ...(trail.length === 0 ? [line([run('The deal names no contacts, so there is nothing to show.')])] : []),
    ...page.rows.flatMap((address) => addressLines(deal, address, most.pieces, reader)),
  ];
  const text = page.rows.flatMap((address) => addressText(address, most.pieces, reader));
  return card([`Evidence${page.part}`, typed(deal.customer), ...text].join('\n'), body, [
    ...page.turning(EVIDENCE_PAGE, { dealId: deal.dealId, email: '' }),
    execute('Open the deal', OPEN_DEAL, { dealId: deal.dealId }),
  ]);
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
  const shown = { ...address, pieces: page.rows };
  const body: Element[] = [...top(deal, title), ...addressLines(deal, shown, most, reader)];
  const text = [title, typed(deal.customer), ...addressText(shown, most, reader)];
  const data = { dealId: deal.dealId, email: address.email };
  return card(text.join('\n'), body, [
    ...page.turning(EVIDENCE_PAGE, data, ['Newer', 'Older']),
    execute('All addresses', EVIDENCE_PAGE, { ...data, email: '', from: 0 }),
    execute('Open the deal', OPEN_DEAL, { dealId: deal.dealId }),
  ]);
}

function top(deal: Deal, title: string): Element[] {
  return [
    heading(title, { size: 'large' }),
    line([run(`${typed(deal.customer)} · `), run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
    line([run(INTRO, { isSubtle: true })]),
  ];
}

function addressLines(
  deal: Deal,
  { email, roles, pieces }: AddressTrail,
  most: number,
  reader: Reader,
): Element[] {
  const names = [...new Set(roles.map((role) => roleOf(role).short))].join(', ');
  const more = pieces.length - most;
  return [
    line([run(`${typed(email)} `, { weight: 'bolder' }), run(names, { isSubtle: true })], {
      separator: true,
      spacing: 'medium',
    }),
    ...(pieces.length === 0
      ? [line([run("Nothing is recorded about this address in the deal's scope.")], { spacing: 'small' })]
      : []),
    ...pieces.slice(0, most).flatMap((piece) => pieceLines(piece, reader)),
    ...(more > 0 ? [moreRow(deal, email, more)] : []),
  ];
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
    items: [line([run(`➤ and ${more} older: press to see all`, { color: 'accent' })])],
  };
}

function addressText({ email, pieces }: AddressTrail, most: number, reader: Reader): string[] {
  const shown = pieces.slice(0, most).map((piece) => `- ${pieceText(piece, reader)}`);
  return [typed(email), ...(pieces.length === 0 ? ['- nothing recorded'] : shown)];
}

/** The source of a stored piece in words; a check names its person itself. */
function recordedText(by: string | null): string {
  if (by === null) return 'for another deal that names the address';
  if (by === 'directory') return 'by a look-up';
  if (by.startsWith('import:')) return 'by an import';
  return 'in chat';
}

function pieceLines(piece: TrailPiece, reader: Reader): Element[] {
  const counts = piece.standing === 'settles';
  const kept = `recorded ${momentText(piece.recordedAt, reader)} ${recordedText(piece.recordedBy)}`;
  const more = [
    kept,
    ...(piece.note ? [`note: ${typed(piece.note, 200)}`] : []),
    ...lookUpWords(piece.lookUp),
  ];
  return [
    line(
      [
        run(counts ? '● ' : '○ '),
        run(pieceText(piece, reader), counts ? { weight: 'bolder' } : { isSubtle: true }),
      ],
      {
        spacing: 'small',
      },
    ),
    line(
      [
        run(`${standingText(piece, reader)}; ${more.join('; ')}`, {
          isSubtle: true,
          size: 'small',
        }),
      ],
      {
        spacing: 'none',
      },
    ),
  ];
}

/** Whether a piece counts, and why not. */
function standingText({ standing, withdrawn }: TrailPiece, reader: Reader): string {
  return withdrawn === null ? STANDING[standing] : typed(withdrawnText(withdrawn, reader), 100);
}

function pieceText(
  { method, result, validatedAt, validatedBy, claimedBy, portal }: TrailPiece,
  reader: Reader,
): string {
  const by = checkerText({ validatedBy, claimedBy });
  const at = portal === null ? '' : ` at ${typed(portalHost(portal), 60)}`;
  return `${METHOD[method]}: ${RESULT[result] ?? result}${at}, ${dateText(dayOfInstant(validatedAt), reader)}${by}`;
}
