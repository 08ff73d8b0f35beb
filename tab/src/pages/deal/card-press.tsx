import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { useWrite } from '../../api/use-write.ts';
import { needsMailbox } from '../../parts/mailbox-bar.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { reasonOf } from '../../parts/states.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { dealKey } from './deal-data.ts';

/** A pressed button of a card, with what the inputs of the card hold. */
export type Pressed = components['schemas']['Press'];
export type CardAnswer = Extract<components['schemas']['CardAnswer'], { kind: 'card' }>;

export interface CardPress {
  readonly dealId: string;
  /** The card that a press led to; null shows that of the deal. */
  readonly shown: CardAnswer | null;
  /** Grows with each press that shows a card. */
  readonly times: number;
  /** The card of the deal as it was known before that press; undefined where it was not. */
  readonly before: unknown;
  readonly isPending: boolean;
  press(pressed: Pressed): Promise<void>;
  /** The press that needs the mailbox of whoever pressed, and why; null for none. */
  readonly mailboxNeeded: { readonly why: string; readonly retry: () => void } | null;
  dismissMailbox(): void;
  /** Shows the card of the deal again, read anew. */
  back(): void;
}

/** The buttons of a deal's card, which do what they do in chat. */
export function useCardPress(dealId: string): CardPress {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [{ shown, times, before }, setShown] = useState<Pick<CardPress, 'shown' | 'times' | 'before'>>({
    shown: null,
    times: 0,
    before: undefined,
  });
  const [mailboxNeeded, setMailboxNeeded] = useState<CardPress['mailboxNeeded']>(null);
  const write = useWrite({
    send: (body: Pressed, header) => answered(api.POST('/api/v1/cards/press', { params: { header }, body })),
  });
  return {
    dealId,
    shown,
    times,
    before,
    isPending: write.isPending,
    mailboxNeeded,
    dismissMailbox: () => setMailboxNeeded(null),
    press,
    back: () => {
      setShown((last) => ({ ...last, shown: null }));
      void queries.invalidateQueries({ queryKey: dealKey(dealId, 'card') });
    },
  };
  async function press(pressed: Pressed): Promise<void> {
    setMailboxNeeded(null);
    const known: unknown = queries.getQueryData(dealKey(dealId, 'card'));
    try {
      const answer = await write.mutateAsync(pressed);
      if (answer.kind === 'card')
        setShown((last) => ({ shown: answer, times: last.times + 1, before: known }));
      else if (answer.kind === 'notice') toast({ title: answer.notice, intent: 'info' });
      else if (answer.kind === 'sign-in') needMailbox(answer.why, pressed);
      else saveFile(blobOf(answer), answer.name);
    } catch (error) {
      if (needsMailbox(error)) needMailbox(reasonOf(error), pressed);
      else toast({ title: 'That did not work', detail: reasonOf(error), intent: 'error' });
    }
    await queries.invalidateQueries({ queryKey: dealKey(dealId) });
  }
  function needMailbox(why: string, pressed: Pressed): void {
    setMailboxNeeded({ why, retry: () => void press(pressed) });
  }
}

/** The file that a press gave. */
function blobOf({
  base64,
  contentType,
}: Extract<components['schemas']['CardAnswer'], { kind: 'file' }>): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], {
    type: contentType,
  });
}
