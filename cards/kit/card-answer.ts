import type { AdaptiveCard } from './adaptive-card.ts';

/** What is shown of a card of chat elsewhere than in chat, or of the press of a button on one. */
export type CardAnswer =
  /** `replace`: in the place of the pressed card; `post`: a card of its own, as a message of its own in chat. */
  | {
      readonly kind: 'card';
      readonly card: AdaptiveCard;
      readonly how: 'replace' | 'post';
      /** Whether more is to come, for which one has to look again. */
      readonly isUnderWay: boolean;
    }
  | { readonly kind: 'notice'; readonly notice: string }
  | { readonly kind: 'sign-in'; readonly why: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly contentType: string;
      readonly content: Buffer;
    };
