import { parseAddress } from '../../domain/address.ts';
import { type Day, dayOfInstant } from '../../domain/day.ts';
import type { Evidence } from '../../domain/deal.ts';
import type { ContactEvaluation, ContactFindingCode } from '../../domain/verdict.ts';
import { plain } from '../templates/plain-text.ts';
import {
  hearsNeed,
  NEED_CODES,
  type NeedCode,
  type ToldContactFinding,
  UNTOLD_OF_CONTACT,
} from '../wording/hearers.ts';
import type { Need } from '../wording/letter-facts.ts';
import type { Reader } from '../wording/letter-readers.ts';

/** What the customer has said of an address, as far as it still stands. */
export interface Said {
  readonly confirmedOn: Day | null;
  readonly deniedOn: Day | null;
}

const NOTHING: Said = { confirmedOn: null, deniedOn: null };

/** What the customer has said of a contact's address; a denial stands until a later check finds the account right. */
export function saidOf({ evidence, verdict }: ContactEvaluation): Said {
  const { customer, vlCentral, signIn } = evidence;
  if (!customer) return NOTHING;
  const on = dayOfInstant(customer.validatedAt);
  if (customer.result === 'confirmed') return { ...NOTHING, confirmedOn: on };
  const isAnswered = verdict === 'ready' && [vlCentral, signIn].some((check) => isLater(check, customer));
  return isAnswered ? NOTHING : { ...NOTHING, deniedOn: on };
}

function isLater(check: Evidence | null, customer: Evidence): boolean {
  return check !== null && check.validatedAt >= customer.validatedAt;
}

/** Needs that stand whatever the customer has said: a check at Microsoft, or the address itself, has found them. */
const FOUND: ReadonlySet<NeedCode> = new Set<NeedCode>([
  'customer-denied',
  'address-accents',
  'address-malformed',
  'personal-account',
  'disposable-domain',
  'evidence-conflict',
  'wrong-cloud',
  'no-wsa',
  'rejected-unexplained',
  'cloud-mismatch-likely',
]);

/** Found needs that something about the address may explain, which is then said as well. */
const EXPLAINED: ReadonlySet<NeedCode> = new Set<NeedCode>([
  'evidence-conflict',
  'wrong-cloud',
  'no-wsa',
  'rejected-unexplained',
]);
const EXPLAINING: readonly NeedCode[] = ['possible-typo', 'domain-differs'];

/**
 * What one contact needs, as this reader hears it: the gravest need, and what may explain it. Empty for a customer, or
 * their IT administrator, who has confirmed the address already.
 */
export function needsOf(contact: ContactEvaluation, reader: Reader, said: Said): readonly Need[] {
  const codes = codesOf(contact, said);
  const heard = NEED_CODES.filter((code) => codes.has(code) && hearsNeed(reader, code));
  const [gravest] = heard;
  if (gravest === undefined) return [];
  const needOf = (code: NeedCode) => needAbout(contact, code);
  if (said.confirmedOn !== null && !FOUND.has(gravest))
    return reader === 'partner' ? [needOf('customer-confirmed')] : [];
  const explaining = EXPLAINED.has(gravest) ? EXPLAINING.filter((code) => codes.has(code)).slice(0, 1) : [];
  return [gravest, ...explaining].map(needOf);
}

function codesOf(contact: ContactEvaluation, { deniedOn }: Said): ReadonlySet<NeedCode> {
  const codes = new Set<NeedCode>(contact.findings.map(({ code }) => code).filter(isTold));
  if (codes.has('address-malformed') && lettersBeyond(contact.email).length > 0) codes.add('address-accents');
  if (contact.evidence.signIn?.result === 'work-account' && contact.verdict === 'unverified')
    codes.add('cloud-not-told');
  if (deniedOn !== null) codes.add('customer-denied');
  // Every contact here needs something; if no finding says what, it is the check.
  if (contact.verdict !== 'ready') codes.add('not-validated');
  return codes;
}

function isTold(code: ContactFindingCode): code is ToldContactFinding {
  return !(UNTOLD_OF_CONTACT as readonly ContactFindingCode[]).includes(code);
}

function needAbout({ email, findings }: ContactEvaluation, code: NeedCode): Need {
  const detail = findings.find((finding) => finding.code === code)?.detail;
  return {
    code,
    domain: plain(parseAddress(email)?.domain, 100),
    meant: code === 'possible-typo' ? plain(detail?.meant, 100) : '',
    letters: code === 'address-accents' ? lettersBeyond(email) : [],
  };
}

/** The letters before the `@` that no sign-in name has, if they alone make an address malformed; else none. */
function lettersBeyond(email: string): readonly string[] {
  const composed = email.trim().normalize('NFC');
  const at = composed.lastIndexOf('@');
  const letters = composed.slice(0, Math.max(at, 0)).match(/(?!\p{ASCII})\p{L}/gu) ?? [];
  const without = composed.slice(0, at).replace(/(?!\p{ASCII})\p{L}/gu, 'x') + composed.slice(at);
  return parseAddress(without) ? [...new Set(letters)].slice(0, 3) : [];
}
