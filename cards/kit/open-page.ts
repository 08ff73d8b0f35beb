import type { OpenUrlAction } from './adaptive-card.ts';

/** The button that opens the page of a deal; none without a link. */
export function openPage(link: string | null | undefined): readonly OpenUrlAction[] {
  return link ? [{ type: 'Action.OpenUrl', title: 'Open its page', url: link }] : [];
}
