import { dayOfInstant } from '../src/domain/day.ts';
import type { Deal } from '../src/domain/deal.ts';
import type { AddressTrail, TrailPiece } from '../src/domain/trail.ts';
import { portalHost } from '../src/policy/cloud-scopes.ts';
import { roleOf } from '../src/policy/roles.ts';
import { OPEN_DEAL } from './deal-verbs.ts';
import { dealLine } from './deal-view.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from './parts.ts';
import type { AdaptiveCard, Element } from './types.ts';
import { METHOD, RESULT } from './words.ts';

export interface EvidenceTrailView {
  readonly deal: Deal;
  readonly trail: readonly AddressTrail[];
}

/** Ever shorter ways to show it: fewer pieces of each address, then fewer addresses. */
const VERSIONS = [
  { pieces: 12, addresses: 20 },
  { pieces: 4, addresses: 20 },
  { pieces: 2, addresses: 15 },
  { pieces: 1, addresses: 8 },
] as const;

/** Every piece of evidence about a deal's addresses: what was found, how, when, by whom, and whether it counts. */
export function evidenceTrailCard(view: EvidenceTrailView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((version) => () => build(view, version)));
}

function build(
  { deal, trail }: EvidenceTrailView,
  most: { pieces: number; addresses: number },
): AdaptiveCard {
  const shown = trail.slice(0, most.addresses);
  const more = trail.length - shown.length;
  const intro =
    "What a person checked at Microsoft settles a verdict; a customer's word and a look-up of the domain only inform.";
  const body: Element[] = [
    heading('Evidence', { size: 'large' }),
    line([run(`${typed(deal.customer)} · `), run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
    line([run(intro, { isSubtle: true })]),
    ...(trail.length === 0 ? [line([run('The deal names no contacts, so there is nothing to show.')])] : []),
    ...shown.flatMap((address) => addressLines(address, most.pieces)),
    ...(more > 0 ? [line([run(`and ${more} more addresses`, { isSubtle: true })])] : []),
  ];
  const text = shown.flatMap(({ email, pieces }) => [
    typed(email),
    ...(pieces.length === 0
      ? ['- nothing recorded']
      : pieces.slice(0, most.pieces).map((piece) => `- ${pieceText(piece)}`)),
  ]);
  return card(['Evidence', typed(deal.customer), ...text].join('\n'), body, [
    execute('Open the deal', OPEN_DEAL, { dealId: deal.dealId }),
  ]);
}

function addressLines({ email, roles, pieces }: AddressTrail, most: number): Element[] {
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
    ...pieces.slice(0, most).flatMap(pieceLines),
    ...(more > 0 ? [line([run(`and ${more} older`, { isSubtle: true })], { spacing: 'small' })] : []),
  ];
}

function pieceLines(piece: TrailPiece): Element[] {
  const counts = piece.counts;
  const kept = `recorded ${stamp(piece.recordedAt)} by ${typed(piece.recordedBy, 80)}`;
  const more = [kept, ...(piece.note ? [`note: ${typed(piece.note, 200)}`] : []), ...rawText(piece.raw)];
  return [
    line(
      [run(counts ? '● ' : '○ '), run(pieceText(piece), counts ? { weight: 'bolder' } : { isSubtle: true })],
      {
        spacing: 'small',
      },
    ),
    line(
      [
        run(`${counts ? 'counts' : 'set aside: a newer one counts, or it is too old'}; ${more.join('; ')}`, {
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

function pieceText({ method, result, validatedAt, validatedBy, portal }: TrailPiece): string {
  const by = validatedBy === null ? '' : `, by ${typed(validatedBy, 60)}`;
  const at = portal === null ? '' : ` at ${typed(portalHost(portal), 60)}`;
  return `${METHOD[method]}: ${RESULT[result] ?? result}${at}, ${dayOfInstant(validatedAt)}${by}`;
}

/** `2026-06-10 12:00 UTC` */
export function stamp(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** The values a look-up was answered with: whoever doubts a conclusion can draw it again. */
function rawText(raw: string | null): readonly string[] {
  if (raw === null) return [];
  const values: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) walk(one, name === '' ? key : `${name}.${key}`);
    } else if (value !== null && value !== undefined && value !== '') values.push(`${name}=${value}`);
  };
  walk(JSON.parse(raw), '');
  return [`answered: ${typed(values.join(', '), 600)}`];
}
