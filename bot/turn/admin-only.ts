import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Turn } from './turn.ts';

/**
 * The card for whoever may not see what is for admins; null where everybody who will see the answer is one.
 * @param what as in a sentence: `the ledger of alerts`
 */
export async function refusedToOthers(what: string, turn: Turn): Promise<AdaptiveCard | null> {
  const { asker, audience, conversation } = await turn.viewers();
  if (audience.every(({ isAdmin }) => isAdmin)) return null;
  await turn.services.audit.note([
    { actor: asker, action: 'refuse', dealId: null, conversation, detail: what },
  ]);
  const whole = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`;
  return messageCard({
    title: 'For admins',
    text: [
      `${whole}: for the admins of this bot, in a chat where nobody else is. They are named in WSA_ADMINS.`,
      'What you are told yourself you set with "alerts", in a chat of our own.',
    ],
    commands: ['alerts', 'help'],
  });
}
