import { addressKey, parseAddress } from '../domain/address.ts';
import type { Contact, Deal, Evidence } from '../domain/deal.ts';
import type { Requirement, Severity } from '../domain/ids.ts';
import type { ContactEvaluation, ContactFinding } from '../domain/verdict.ts';
import { alignmentOf } from '../policy/cloud-scopes.ts';
import { isConsumerDomain } from '../policy/mail-domains.ts';
import { type AddressVerdict, accountOf, cloudOf, contactVerdict, leanOf } from './axes.ts';
import { CONTACT_SEVERITY } from './catalogue.ts';
import { CONTACT_RULES } from './contact/index.ts';
import type { ContactFacts } from './contact-rule.ts';
import { speakingEvidence } from './evidence-facts.ts';

/** Evaluates one contact of a deal. Pure; `asOfNumber` is a day number (see `domain/day.ts`). */
export function evaluateContact(
  contact: Contact,
  deal: Pick<Deal, 'cloudScope' | 'customerDomains'>,
  requirement: Requirement,
  pieces: ReadonlyMap<string, readonly Evidence[]>,
  asOfNumber: number,
  freshDays: number,
): ContactEvaluation {
  const evidence = speakingEvidence(pieces.get(addressKey(contact.email)), asOfNumber, freshDays);
  const scope = deal.cloudScope;
  const address = parseAddress(contact.email);
  const fromAddress: AddressVerdict = !address
    ? 'malformed'
    : isConsumerDomain(address.domain)
      ? 'personal'
      : null;
  const account = accountOf(fromAddress, evidence);
  const cloud = cloudOf(account, scope, evidence);
  const verdict = contactVerdict(account, cloud);
  const facts: ContactFacts = {
    email: contact.email,
    address,
    scope,
    customerDomains: deal.customerDomains,
    evidence,
    directoryAlignment: evidence.directory ? alignmentOf(scope, evidence.directory.result) : null,
    account,
    cloud,
    verdict,
  };
  return {
    role: contact.role,
    name: contact.name,
    email: contact.email,
    requirement,
    account,
    cloud,
    verdict,
    lean: verdict === 'unverified' ? leanOf(scope, evidence) : null,
    findings: findingsOf(facts, requirement),
    evidence,
  };
}

function findingsOf(facts: ContactFacts, requirement: Requirement): readonly ContactFinding[] {
  const nothingAsked = requirement === 'none' || requirement === 'retired';
  const findings: ContactFinding[] = [];
  for (const rule of CONTACT_RULES) {
    if (nothingAsked && !rule.aboutAddress) continue;
    const detail = rule.find(facts);
    if (detail)
      findings.push({
        code: rule.code,
        severity: severityIn(requirement, CONTACT_SEVERITY[rule.code]),
        detail,
      });
  }
  return findings;
}

/** A blocker counts as a warning in a recommended role. */
function severityIn(requirement: Requirement, severity: Severity): Severity {
  return requirement === 'recommended' && severity === 'blocker' ? 'warning' : severity;
}
