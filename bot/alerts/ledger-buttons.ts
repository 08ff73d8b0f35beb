import { z } from 'zod';
import { SETTLED_TEXT } from '../../cards/alerts/admin/admin-texts.ts';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import {
  DRY_RUN_PAGE,
  LEDGER_AGAIN,
  LEDGER_ARRIVED,
  LEDGER_ASK_STOP,
  LEDGER_DROP,
  LEDGER_EXPORT,
  LEDGER_PAGE,
  LEDGER_RESUME,
  LEDGER_STOP,
} from '../../cards/verbs.ts';
import { exportLedgerFor, type Settlement, settleMessage } from '../../src/alerts/admin/admin.ts';
import { ledgerBytes } from '../../src/alerts/admin/ledger-csv.ts';
import type { AdminArea } from '../../src/domain/audit/admin-area.ts';
import { MOST_FILE_BYTES } from '../../src/files/transfer.ts';
import { refusedToOthers } from '../turn/admin-only.ts';
import { cardAction } from '../turn/card-action.ts';
import { pageStart } from '../turn/payload.ts';
import type { ActionReply, Press } from '../turn/turn.ts';
import { askStop, ledgerPage, resume, stop } from './ledger.ts';
import { LEDGER_CONTEXT, ledgerName } from './ledger-file.ts';
import { dryRunPage } from './scan.ts';

const none = z.object({});

/** A button for admins: does something and shows the resulting card to everybody who sees it; others are refused. */
function forAdmins(area: AdminArea, run: (press: Press) => Promise<AdaptiveCard>) {
  return async (press: Press): Promise<ActionReply> => {
    const refused = await refusedToOthers(area, press);
    if (refused) return { kind: 'post', card: refused, notice: 'That is for admins.' };
    const card = await run(press);
    return { kind: 'redraw', card, forAll: card };
  };
}

export const ledgerTurn = cardAction(LEDGER_PAGE, z.object({ from: pageStart }), ({ from }, press) =>
  forAdmins('alert-ledger', (mine) => ledgerPage(mine, { from }))(press),
);

const message = z.object({ delivery: z.string().min(1).max(400), from: pageStart });

function settling(settlement: Settlement) {
  return ({ delivery, from }: z.infer<typeof message>, press: Press) =>
    forAdmins('settle-message', async (mine) => {
      const count = await settleMessage(mine.services, await mine.viewers(), delivery, settlement);
      const notice = count === 0 ? SETTLED_TEXT.gone : SETTLED_TEXT[settlement](count);
      return ledgerPage(mine, { from, notices: [notice] });
    })(press);
}

export const ledgerAgain = cardAction(LEDGER_AGAIN, message, settling('again'));
export const ledgerArrived = cardAction(LEDGER_ARRIVED, message, settling('arrived'));
export const ledgerDrop = cardAction(LEDGER_DROP, message, settling('drop'));

export const ledgerAskStop = cardAction(LEDGER_ASK_STOP, none, (_, press) =>
  forAdmins('stop-alerts', askStop)(press),
);

export const ledgerStop = cardAction(LEDGER_STOP, none, (_, press) => forAdmins('stop-alerts', stop)(press));

export const ledgerResume = cardAction(LEDGER_RESUME, none, (_, press) =>
  forAdmins('resume-alerts', resume)(press),
);

/** Offers the ledger as a file, or stores it on this machine in local mode. */
export const ledgerExport = cardAction(LEDGER_EXPORT, none, async (_, press) => {
  const { services } = press;
  const refused = await refusedToOthers('alert-ledger', press);
  if (refused) return { kind: 'post', card: refused, notice: 'That is for admins.' };
  if (!press.isPersonal)
    return {
      kind: 'notice',
      notice: 'Files can be given in a chat of our own only: say "ledger" to me there.',
    };
  const viewers = await press.viewers();
  const name = ledgerName(services.now());
  const { saveHere, transfer } = services.files;
  if (saveHere) {
    const file = await saveHere(name, exportLedgerFor(services, viewers));
    const text = [`The ledger is kept on this machine: ${file}`];
    const card = messageCard({ title: 'Exported', text, commands: ['ledger'] });
    return { kind: 'post', card, notice: 'Exported: see below.' };
  }
  if (!transfer) return { kind: 'notice', notice: 'In this cloud Teams gives bots no files.' };
  const bytes = await ledgerBytes(services.db);
  if (bytes > MOST_FILE_BYTES)
    return {
      kind: 'notice',
      notice: 'The ledger is more than a chat takes. It is the table "alerts" of the database.',
    };
  const file = { name, description: 'The ledger of alerts, as CSV', bytes };
  return { kind: 'post', card: { file, context: LEDGER_CONTEXT }, notice: 'The file is offered below.' };
});

export const dryRunTurn = cardAction(DRY_RUN_PAGE, z.object({ from: pageStart }), ({ from }, press) =>
  forAdmins('dry-run-alerts', (mine) => dryRunPage(mine, from))(press),
);
