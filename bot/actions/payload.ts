import { z } from 'zod';

/** What several buttons carry. */

export const dealId = z.string().min(1).max(500);

/** The state of the deal when the card was drawn; cards of earlier versions have none. */
export const mark = z.string().max(40).catch('');
