import { ROLE_IDS } from '../../../src/domain/ids.ts';
import {
  type ContactEvaluation,
  type ContactFinding,
  DEAL_FINDING_CODES,
  type DealFinding,
} from '../../../src/domain/verdict.ts';
import { CATALOGUE } from '../../../src/rules/catalogue.ts';
import { contact, dealFile, evidence, judge } from '../deals.ts';

/** A text of a length, which ends in its number, so that no two are the same. */
export function long(length: number, at: number, letter = 'm'): string {
  return `${letter.repeat(Math.max(0, length - 4))}${String(at).padStart(4, '0')}`;
}

/** Every particular a sentence can name, each as long as `most`. */
function details(most: number): Readonly<Record<string, string>> {
  const names = ['domain', 'meant', 'expected', 'email', 'cloud', 'program', 'macRole', 'deadline'];
  return {
    between: 'valid-but-other-cloud',
    scope: 'gcc-high',
    otherScope: 'dod',
    leadScope: 'dod',
    ...Object.fromEntries(names.map((name) => [name, long(most, 0)])),
  };
}

/** As many findings as one contact can have at once, those with the most to say. */
export function mostContactFindings(most = 120): ContactFinding[] {
  const codes = [
    'rejected-unexplained',
    'evidence-stale',
    'evidence-conflict',
    'cloud-unconfirmed',
    'role-mailbox',
    'possible-typo',
    'disposable-domain',
  ] as const;
  return codes.map((code) => ({ code, severity: CATALOGUE[code].severity, detail: details(most) }));
}

/** So many findings about a deal, of every kind in turn. */
export function dealFindings(count: number, most = 120): DealFinding[] {
  return Array.from({ length: count }, (_, at) => {
    const code = DEAL_FINDING_CODES[at % DEAL_FINDING_CODES.length] as DealFinding['code'];
    const role = ROLE_IDS[at % ROLE_IDS.length] as (typeof ROLE_IDS)[number];
    return {
      code,
      severity: CATALOGUE[code].severity,
      role,
      dealId: long(most, at),
      detail: details(most),
    };
  });
}

/** So many contacts whose names, addresses and checks are as long as stated, each with the findings. */
export function contacts(
  count: number,
  findings: readonly ContactFinding[] = [],
  length = 120,
): ContactEvaluation[] {
  const [plain] = judge(dealFile({ contacts: [contact('online-administrator')] })).contacts;
  if (!plain) throw new Error('the deal has a contact');
  const piece = (method: 'vl-central' | 'sign-in' | 'customer' | 'directory', result: string) =>
    ({ ...evidence(method, result as never), validatedBy: long(length, 0, 'w') }) as const;
  return Array.from({ length: count }, (_, at) => ({
    ...plain,
    role: ROLE_IDS[at % ROLE_IDS.length] ?? plain.role,
    name: long(length, at, 'n'),
    email: `${long(length - 12, at, 'e')}@contoso.com`,
    lean: 'likely-not-ready',
    findings,
    evidence: {
      vlCentral: piece('vl-central', 'invalid'),
      signIn: piece('sign-in', 'not-work-account'),
      customer: piece('customer', 'confirmed'),
      directory: piece('directory', 'unreachable'),
      stale: piece('vl-central', 'wrong-cloud'),
    },
  }));
}
