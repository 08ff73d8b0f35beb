import { ADMIN_AREA_NAMES } from '../../cards/common/admin-areas.ts';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { capitalise } from '../../cards/kit/capitalise.ts';
import type { AdminArea } from '../../src/domain/audit/admin-area.ts';
import { isForAdmins } from '../../src/flows/audit/admins-only.ts';
import type { Turn } from './turn.ts';

/**
 * The card that refuses what is for admins alone; null where everybody who will see the answer is an admin. The
 * refusal is written into the audit log.
 */
export async function refusedToOthers(area: AdminArea, turn: Turn): Promise<AdaptiveCard | null> {
  if (await isForAdmins(turn.services.audit, await turn.viewers(), area)) return null;
  return messageCard({
    title: 'For admins',
    text: [
      `${capitalise(ADMIN_AREA_NAMES[area])}: for the admins of this bot, in a chat where nobody else is. They are named in WSA_ADMINS.`,
      'What you are told yourself you set with "alerts", in a chat of our own.',
    ],
    commands: ['alerts', 'help'],
  });
}
