import type { Transaction } from '../domain/ids.ts';
import { SECTIONS } from './citations.ts';

/** Single dates and counts from the guidance that rules compare with, each with its citation. */

/** From this day each cloud scope of a US customer needs its own PCN. */
export const SEPARATE_PCN = { since: '2025-01-23', citation: SECTIONS.articleCloud } as const;

/** Packages created from this day on pass the cross-cloud lead check more easily. */
export const CROSS_CLOUD_LEAD_EASED = { since: '2026-05-22', citation: SECTIONS.improvements } as const;

/** Before this day VL Central answered every failure with one unexplained message. */
export const EXPLAINED_MESSAGES = { since: '2026-05-29', citation: SECTIONS.improvements } as const;

/** Days a partner has to accept a customer's change-of-channel-partner request. */
export const COCP_DAYS = { days: 10, citation: SECTIONS.articleCocp } as const;

/** Transactions on which retired contact roles may no longer be named. */
export const RETIRED_ROLE_TRANSACTIONS: {
  readonly transactions: readonly Transaction[];
  readonly citation: typeof SECTIONS.articleLegacy;
} = { transactions: ['new', 'renewal', 'extension', 'cicr'], citation: SECTIONS.articleLegacy };
