import { dayOfInstant } from '../../src/domain/day.ts';
import { dateText, momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { TrailPiece } from '../../src/domain/trail.ts';
import { portalHost } from '../../src/policy/cloud-scopes.ts';
import { checkerText } from '../deals/contact-axes.ts';
import { withdrawnText } from '../deals/withdrawn-text.ts';
import type { Element } from '../kit/adaptive-card.ts';
import { line, run, typed } from '../kit/elements.ts';
import { METHOD, RESULT, STANDING } from '../kit/labels.ts';
import { row } from '../kit/row.ts';
import { lookUpWords } from './look-up-words.ts';

/** `VL Central: valid, Wed 10 Jun` */
export function resultText({ method, result, validatedAt }: TrailPiece, reader: Reader): string {
  return `${METHOD[method]}: ${RESULT[result] ?? result}, ${dateText(dayOfInstant(validatedAt), reader)}`;
}

/** A piece with what it is for the verdict; a press unfolds how it came to be kept. */
export function pieceRow(piece: TrailPiece, at: number, reader: Reader): Element {
  return row({
    sign: { symbol: piece.standing === 'settles' ? '●' : '○', colour: 'default' },
    title: pieceText(piece, reader),
    below: standingText(piece, reader),
    details: { id: `piece-${at}`, items: [keptLine(keptText(piece, reader))] },
  });
}

/** The source of a stored piece in words; a check names its person itself. */
function recordedText(by: string | null): string {
  if (by === null) return 'for another deal that names the address';
  if (by === 'directory') return 'by a look-up';
  if (by.startsWith('import:')) return 'by an import';
  return 'in chat';
}

/** A piece as two lines: what came out, and what it is for the verdict with how it came to be kept. */
export function pieceLines(piece: TrailPiece, reader: Reader): Element[] {
  const counts = piece.standing === 'settles';
  const text = `${counts ? '●' : '○'} ${pieceText(piece, reader)}`;
  return [
    line([run(text, counts ? { weight: 'bolder' } : {})], { spacing: 'small' }),
    keptLine(`${standingText(piece, reader)}; ${keptText(piece, reader)}`),
  ];
}

function keptLine(text: string): Element {
  return line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'none' });
}

/** When and how a piece was recorded, its note, and what a look-up was told. */
function keptText(piece: TrailPiece, reader: Reader): string {
  const { recordedAt, recordedBy, note, lookUp } = piece;
  return [
    `recorded ${momentText(recordedAt, reader)} ${recordedText(recordedBy)}`,
    ...(note ? [`note: ${typed(note, 200)}`] : []),
    ...lookUpWords(lookUp),
  ].join('; ');
}

/** Whether a piece counts, and why not. */
function standingText({ standing, withdrawn }: TrailPiece, reader: Reader): string {
  return withdrawn === null ? STANDING[standing] : typed(withdrawnText(withdrawn, reader), 100);
}

/** A piece in one line: method, result, portal, day and person. */
export function pieceText(
  { method, result, validatedAt, validatedBy, claimedBy, portal }: TrailPiece,
  reader: Reader,
): string {
  const by = checkerText({ validatedBy: method === 'directory' ? null : validatedBy, claimedBy });
  const at = portal === null ? '' : ` at ${typed(portalHost(portal), 60)}`;
  return `${METHOD[method]}: ${RESULT[result] ?? result}${at}, ${dateText(dayOfInstant(validatedAt), reader)}${by}`;
}
