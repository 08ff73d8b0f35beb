import { z } from 'zod';
import { CLOUD_SCOPE_IDS, METHODS, RESULTS, ROLE_IDS, STAGES, SUBMISSIONS, TRANSACTIONS } from './ids.ts';
import { lookAlikeKey } from './look-alike.ts';

const text = z.string().min(1);
const optionalText = text.nullable();
const optionalDay = z.iso.date().nullable();

/** A Volume Licensing deal. Days are UTC calendar days, `YYYY-MM-DD`; `null` means not stated. */
export const DealSchema = z.object({
  dealId: text,
  customer: text,
  /** Lower-case, in the order stated. */
  customerDomains: z.array(text),
  partner: optionalText,
  /** `EA`, `EAS`, `SCE` or `AOS-G` in that spelling, or any other text as written. */
  program: optionalText,
  transaction: z.enum(TRANSACTIONS).nullable(),
  submission: z.enum(SUBMISSIONS),
  cloudScope: z.enum(CLOUD_SCOPE_IDS),
  country: optionalText,
  pcn: optionalText,
  leadDealId: optionalText,
  packageId: optionalText,
  agreementNumber: optionalText,
  packageCreated: optionalDay,
  closeDate: optionalDay,
  effectiveDate: optionalDay,
  stage: z.enum(STAGES),
  /** US dollars. */
  valueUsd: z.number().nullable(),
  cocpRequestedAt: optionalDay,
  aeEmail: optionalText,
  ceEmail: optionalText,
  pdmEmail: optionalText,
  partnerContactName: optionalText,
  partnerContactEmail: optionalText,
  customerContactName: optionalText,
  customerContactEmail: optionalText,
});
export type Deal = z.infer<typeof DealSchema>;

/** The fields of a deal that decide who may see it. */
export type DealTeam = Pick<Deal, 'aeEmail' | 'ceEmail' | 'pdmEmail'>;

/** The form in which the ids of deals are compared and stored: ids that look alike are of one deal. */
export function dealKey(dealId: string): string {
  return lookAlikeKey(dealId);
}

/** A person named on a deal in one licensing role. `email` is as written, and may be malformed. */
export const ContactSchema = z.object({
  role: z.enum(ROLE_IDS),
  name: optionalText,
  email: text,
});
export type Contact = z.infer<typeof ContactSchema>;

/**
 * One check of one address, with its result, time and method. `validatedAt` is in milliseconds since the epoch;
 * `result` is one that the `method` can have.
 */
export const EvidenceSchema = z
  .object({
    method: z.enum(METHODS),
    result: z.enum(Object.values(RESULTS).flat() as [string, ...string[]]),
    validatedAt: z.number().int(),
    validatedBy: optionalText,
    portal: optionalText,
    /** The remark of the person who recorded the check. */
    note: optionalText.optional(),
    /** The importer who states it; null for what was recorded here. Then `validatedBy` is that importer's claim. */
    claimedBy: optionalText.optional(),
  })
  .refine((piece) => (RESULTS[piece.method] as readonly string[]).includes(piece.result), {
    message: 'the method has no such result',
    path: ['result'],
  });
export type Evidence = z.infer<typeof EvidenceSchema>;

/** Another deal of the book, as the rules of this deal read it. */
export interface RelatedDeal {
  readonly dealId: string;
  readonly cloudScope: Deal['cloudScope'];
}

/**
 * The input of the rules for one deal.
 *
 * `evidence` holds, for each address key (lower-case), all evidence of the book about that address in this
 * deal's cloud scope, in the order it was recorded. `samePcn` are the other deals of the book with this
 * deal's PCN; `lead` is the deal of the book that `deal.leadDealId` names, if there is one.
 */
export interface DealInput {
  readonly deal: Deal;
  readonly contacts: readonly Contact[];
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly samePcn: readonly RelatedDeal[];
  readonly lead: RelatedDeal | null;
}
