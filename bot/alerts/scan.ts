import { scannedTexts } from '../../cards/alerts/admin/admin-texts.ts';
import { dryRunCard } from '../../cards/alerts/admin/dry-run.ts';
import { faultLines, messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { type AskedScan, scanNow as scanAlerts } from '../../src/alerts/admin/admin.ts';
import { noteDryRun } from '../../src/alerts/admin/dry-run-for.ts';
import { placeText } from '../../src/alerts/place-key.ts';
import { type Fault, faultOf } from '../../src/domain/fault.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { refusedToOthers } from '../turn/admin-only.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';

export const scanNow: Command = {
  words: ['scan now'],
  usage: 'scan now',
  help: 'looks at once for alerts that are due; for admins',
  takes: [],
  run: async (_argument, turn) => (await refusedToOthers('scan-alerts', turn)) ?? scanning(turn),
};

export const dryRun: Command = {
  words: ['dry run'],
  usage: 'dry run',
  help: 'what would be told to whom and when, sending nothing; for admins',
  takes: [],
  run: async (_argument, turn) => (await refusedToOthers('dry-run-alerts', turn)) ?? trying(turn),
};

/** Scans after the answer: of a large store that takes longer than Teams waits for one. */
async function scanning(turn: Turn): Promise<Answer> {
  const viewers = await turn.viewers();
  const { services } = turn;
  return {
    card: waitingCard('Scanning …'),
    isAwaited: true,
    later: async () => {
      try {
        return scannedCard(await scanAlerts(services, viewers), readerOf(viewers, services.now()));
      } catch (error) {
        const reference = services.newReference();
        services.log.error({ err: error, reference }, 'a scan that was asked for failed');
        return failedCard(reference, faultOf(error));
      }
    },
  };
}

/** Tries after the answer: a dry run judges as many deals as a scan. */
function trying(turn: Turn): Answer {
  const { services } = turn;
  return {
    card: waitingCard('Trying …'),
    isAwaited: true,
    later: async () => {
      try {
        return await dryRunPage(turn, 0);
      } catch (error) {
        const reference = services.newReference();
        services.log.error({ err: error, reference }, 'a dry run that was asked for failed');
        return messageCard({
          title: 'The dry run did not come to its end',
          text: [
            ...faultLines(faultOf(error)),
            'Nothing was sent, and nothing is kept. The log has more under:',
            reference,
          ],
          commands: ['dry run', 'ledger'],
        });
      }
    },
  };
}

function waitingCard(title: string): AdaptiveCard {
  return messageCard({ title, text: ['This card will say what came of it.'], commands: [] });
}

function scannedCard(scanned: AskedScan, reader: Reader): AdaptiveCard {
  if (scanned.kind === 'taken')
    return messageCard({
      title: 'Being scanned already',
      text: ['Somebody else asked at this very moment.'],
      commands: ['ledger'],
    });
  return messageCard({
    title: 'Scanned',
    text: scannedTexts(scanned, reader),
    commands: ['ledger', 'dry run'],
  });
}

function failedCard(reference: string, fault: Fault | null): AdaptiveCard {
  return messageCard({
    title: 'The scan did not come to its end',
    text: [
      ...faultLines(fault),
      'What it entered so far is kept, and the next scan makes up for the rest. The log has more under:',
      reference,
    ],
    commands: ['scan now', 'ledger'],
  });
}

/** The card of what a scan would enter now, for an admin; with an entry in the audit log, because it shows deals. */
export async function dryRunPage(turn: Turn, from: number): Promise<AdaptiveCard> {
  const { services } = turn;
  const viewers = await turn.viewers();
  const reader = readerOf(viewers, services.now());
  const found = await noteDryRun(services, viewers);
  const places = found.places.map((place) => ({ ...place, place: placeText(place.placeKey) }));
  return dryRunCard({ ...found, places, reader, from });
}
