import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { dealCard } from '../../cards/deals/deal-card.ts';
import { deskCard } from '../../cards/deals/desk/desk-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { UndoButton } from '../../cards/kit/undo-row.ts';
import { recordedAs } from '../../src/domain/people/person.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { changesSince } from '../../src/flows/deals/changes-since.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import { whoHasNotTaken } from '../../src/flows/deals/namings/namings.ts';
import { type DeskDeal, sightOfDeal } from '../../src/flows/deals/sight-of-deal.ts';
import { sinceLook } from '../../src/flows/deals/since-look.ts';
import { readerOf, type Viewers } from '../../src/flows/deals/viewers.ts';
import type { Answer, Turn } from '../turn/turn.ts';
import { nextOf, refreshDirectory } from './refresh-directory.ts';

/** Options for drawing a deal's card. */
export interface DealDrawing {
  /** The first contact to show, counted from 0. */
  readonly from?: number;
  /** The lines at the top of the card. */
  readonly notices?: readonly string[];
  /** What undoes that of which the notices tell. */
  readonly undo?: UndoButton | null;
  /** The addresses of contacts who have just come. */
  readonly validate?: readonly string[];
  /** The version of the deal on the card whose button was pressed: the changes since are listed. */
  readonly dealVersion?: string;
  /** Whether the message is this deal's own card, which may be redrawn for everybody. */
  readonly isDealCard?: boolean;
  /** The typed text; left out, a check of the deal. If others would see the card, only this text is repeated. */
  readonly asked?: string;
}

/** The card of the deal with an id, for everybody who will see it; null when the asker may see no such deal. */
export async function dealAnswer(
  turn: Turn,
  dealId: string,
  drawing: DealDrawing = {},
): Promise<Answer | null> {
  const viewers = await turn.viewers();
  const visible = await sightOfDeal(turn.services, viewers, dealId);
  if (visible.kind === 'none') return null;
  if (visible.kind === 'asker-only') return askerOnlyCard(drawing.asked ?? `check ${dealId}`);
  if (visible.kind === 'desk') return drawDesk(visible, readerOf(viewers, turn.services.now()), drawing);
  return drawDeal(turn, visible.checked, drawing);
}

/** The card of a deal as its partner's desk sees it. */
export function drawDesk(
  { sight, isLessForAsker }: DeskDeal,
  reader: Reader,
  { from = 0, notices = [], undo = null, isDealCard = false }: DealDrawing = {},
): AdaptiveCard {
  return deskCard({ sight, reader, from, notices, undo, isDealCard, isLessForAsker });
}

/** The card of a deal that everybody who will see it may see. */
export async function drawDeal(
  turn: Turn,
  checked: CheckedDeal,
  {
    from = 0,
    notices: told = [],
    undo = null,
    validate = [],
    dealVersion = '',
    isDealCard = false,
  }: DealDrawing = {},
): Promise<Answer> {
  const viewers = await turn.viewers();
  const notices = [...told, ...(await changesSince(turn.services.db, dealVersion, checked))];
  const namings = await whoHasNotTaken(turn.services.db, checked, viewers.audience);
  const link = turn.services.dealLink(checked.deal.dealId);
  const reader = readerOf(viewers, turn.services.now());
  const since = await sinceLook(turn.services, viewers, checked);
  const shown = { from, notices, undo, validate, isDealCard, sinceLook: since };
  const drawn = { ...shown, opensFor: opensFor(viewers), namings, link, reader };
  const next = await nextOf(turn, checked, drawn);
  return refreshDirectory(turn, checked, dealCard({ ...checked, ...drawn, next }), drawn);
}

/** The id of the person for whom drafts open: the only viewer, since a draft opens for its sender alone; else null. */
function opensFor({ asker, audience }: Viewers): string | null {
  return audience.length === 1 ? recordedAs(asker) : null;
}

/** The card for an id of no deal that the asker may see. */
export function noSuchDealCard(dealId: string): AdaptiveCard {
  return messageCard({
    title: 'No such deal',
    text: [
      `No deal that you may see has the id "${dealId}". You see the deals on which you are AE, CE or PDM.`,
    ],
    commands: ['my deals', 'help'],
  });
}
