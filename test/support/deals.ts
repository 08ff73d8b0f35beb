import type { Contact, Deal, DealInput, Evidence } from '../../src/domain/deal.ts';
import type { CloudScopeId, Method, Result, RoleId } from '../../src/domain/ids.ts';
import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';
import { evaluateDeal } from '../../src/rules/evaluate-deal.ts';

/** The day everything is judged as of, unless a test says otherwise; the May 2026 policy is in force. */
export const AS_OF = '2026-06-10';

/** The day checks were made on, unless a test says otherwise: fresh as of `AS_OF`. */
const CHECKED = '2026-06-01';

/** A deal nothing is to be said about, with what the test states put over it. */
export function deal(stated: Partial<Deal> = {}): Deal {
  return {
    dealId: 'D-1',
    customer: 'Contoso',
    customerDomains: ['contoso.com'],
    partner: null,
    program: 'EA',
    transaction: null,
    submission: 'vlc-package',
    cloudScope: 'commercial',
    country: null,
    pcn: null,
    leadDealId: null,
    packageId: null,
    agreementNumber: null,
    packageCreated: null,
    closeDate: null,
    effectiveDate: null,
    stage: 'open',
    valueUsd: null,
    cocpRequestedAt: null,
    aeEmail: null,
    ceEmail: null,
    pdmEmail: null,
    partnerContactName: null,
    partnerContactEmail: null,
    customerContactName: null,
    customerContactEmail: null,
    ...stated,
  };
}

export function contact(role: RoleId, email = 'ann@contoso.com', name: string | null = null): Contact {
  return { role, name, email };
}

/** One check; `when` is a day (midnight UTC) or an instant. */
export function evidence<M extends Method>(
  method: M,
  result: Result<M>,
  when: string = CHECKED,
  { portal = null }: { readonly portal?: string | null } = {},
): Evidence {
  return { method, result, validatedAt: Date.parse(when), validatedBy: null, portal };
}

/** Three people in the three roles that are asked for. */
export const NOTICES = contact('notices-contact', 'ann@contoso.com');
export const ADMINISTRATOR = contact('online-administrator', 'bob@contoso.com');
export const MANAGER = contact('online-service-manager', 'cat@contoso.com');
export const EVERYBODY: readonly Contact[] = [NOTICES, ADMINISTRATOR, MANAGER];

export interface FileParts {
  readonly deal?: Partial<Deal>;
  /** Everybody needed, unless stated. */
  readonly contacts?: readonly Contact[];
  /** By address. An address without a list here was found valid in VL Central on `checkedOn`. */
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>;
  readonly checkedOn?: string;
  readonly samePcn?: DealInput['samePcn'];
  readonly lead?: DealInput['lead'];
}

/** A deal that is ready and has no findings, with what the test states put over it. */
export function dealFile(parts: FileParts = {}): DealInput {
  const contacts = parts.contacts ?? EVERYBODY;
  const pieces = new Map<string, readonly Evidence[]>();
  for (const { email } of contacts) {
    pieces.set(email.toLowerCase(), [evidence('vl-central', 'valid', parts.checkedOn ?? CHECKED)]);
  }
  for (const [email, list] of Object.entries(parts.evidence ?? {})) pieces.set(email, list);
  return {
    deal: deal(parts.deal),
    contacts,
    evidence: pieces,
    samePcn: parts.samePcn ?? [],
    lead: parts.lead ?? null,
  };
}

export function judge(file: DealInput, asOf: string = AS_OF): DealEvaluation {
  return evaluateDeal(file, asOf);
}

export interface ContactParts {
  readonly role?: RoleId;
  readonly email?: string;
  readonly scope?: CloudScopeId;
  readonly customerDomains?: readonly string[];
  readonly asOf?: string;
}

/** Judges one contact, a Notices Contact unless stated, on exactly this evidence. */
export function judgeContact(pieces: readonly Evidence[], parts: ContactParts = {}): ContactEvaluation {
  const email = parts.email ?? 'ann@contoso.com';
  const file = dealFile({
    deal: {
      cloudScope: parts.scope ?? 'commercial',
      customerDomains: [...(parts.customerDomains ?? ['contoso.com'])],
    },
    contacts: [contact(parts.role ?? 'notices-contact', email)],
    evidence: { [email.toLowerCase()]: pieces },
  });
  const [judged] = judge(file, parts.asOf).contacts;
  if (!judged) throw new Error('the deal has a contact');
  return judged;
}

/** The codes of findings, in their order. */
export function codes<Code extends string>(findings: readonly { readonly code: Code }[]): Code[] {
  return findings.map(({ code }) => code);
}

/** Two axes, what they come to and where it leans, as one line to compare. */
export function summary({ account, cloud, verdict, lean }: ContactEvaluation): string {
  return `${account}/${cloud}: ${verdict}${lean === null ? '' : `, ${lean}`}`;
}
