import { openInOutlook } from '../../../cards/deals/draft-states.ts';
import { daysText, dealLine } from '../../../cards/deals/labels.ts';
import { allNextSteps } from '../../../cards/deals/next-steps.ts';
import { typed } from '../../../cards/kit/elements.ts';
import {
  ACCOUNT,
  adviceText,
  CLOUD,
  CONTACT_VERDICT,
  DEAL_VERDICT,
  LEAN,
  REQUIREMENT,
  RISK,
  SEVERITY_SIGN,
  STAGE,
  type StateSign,
  TRANSACTION,
} from '../../../cards/kit/labels.ts';
import { DRAFT_STATE, draftMoments, letterName } from '../../../cards/kit/letter-labels.ts';
import { addressKey } from '../../../src/domain/address.ts';
import type { DealDraft } from '../../../src/domain/drafts/deal-draft.ts';
import { FIRST_LETTERS } from '../../../src/domain/drafts/letter.ts';
import { dateText } from '../../../src/domain/format.ts';
import type { CloudScopeId, RoleId } from '../../../src/domain/ids.ts';
import { recordedAs } from '../../../src/domain/people/person.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { ContactEvaluation, ContactFinding, DealFinding } from '../../../src/domain/verdict.ts';
import type { CheckedDeal } from '../../../src/flows/deals/check-deal.ts';
import type { NotTakenOf } from '../../../src/flows/deals/namings/namings.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { cloudScopeOf } from '../../../src/policy/cloud-scopes.ts';
import { policyAt } from '../../../src/policy/requirements.ts';
import { ROLES, roleOf } from '../../../src/policy/roles.ts';
import { describeFinding } from '../../../src/rules/catalogue.ts';
import { targetDay } from '../../../src/rules/risk.ts';
import { howKnownText } from '../../../src/rules/words/evidence.ts';
import { sourceView } from '../guidance/citation-view.ts';
import { letterTitle } from '../letters/letter-schemas.ts';
import type { DealBody } from './deal-schema.ts';
import { primaryStep } from './primary-step.ts';
import type { ShownDeal } from './shown-deal.ts';

/** A deal as the API gives it, in the words of the cards. */
export function dealBody({ asker }: Pick<Viewers, 'asker'>, shown: ShownDeal): DealBody {
  const { checked, namings, replies, version, reader } = shown;
  const { deal, evaluation, drafts } = checked;
  const { closeDate, effectiveDate, packageCreated, cocpRequestedAt } = deal;
  const target = targetDay(deal);
  const { policy } = policyAt(evaluation.asOf);
  const own = recordedAs(asker);
  return {
    dealId: deal.dealId,
    customer: deal.customer,
    line: dealLine(deal),
    customerDomains: deal.customerDomains,
    partner: deal.partner,
    program: deal.program,
    transaction: deal.transaction && { id: deal.transaction, name: TRANSACTION[deal.transaction] },
    submission: deal.submission,
    cloudScope: { id: deal.cloudScope, name: cloudScopeOf(deal.cloudScope).name },
    country: deal.country,
    pcn: deal.pcn,
    leadDealId: deal.leadDealId,
    packageId: deal.packageId,
    agreementNumber: deal.agreementNumber,
    stage: { id: deal.stage, name: STAGE[deal.stage] },
    valueUsd: deal.valueUsd,
    customerContact: { name: deal.customerContactName, email: deal.customerContactEmail },
    partnerContact: { name: deal.partnerContactName, email: deal.partnerContactEmail },
    dates: { closeDate, effectiveDate, packageCreated, cocpRequestedAt },
    team: {
      ae: memberOf(deal.aeEmail, checked, namings),
      ce: memberOf(deal.ceEmail, checked, namings),
      pdm: memberOf(deal.pdmEmail, checked, namings),
    },
    ownNaming: namings?.own ?? null,
    verdict: sign(evaluation.verdict, DEAL_VERDICT),
    risk: sign(evaluation.risk, RISK),
    daysLeft: evaluation.daysLeft,
    daysText: daysText(evaluation.daysLeft),
    target: target === null ? null : { kind: closeDate === null ? 'effective' : 'close', day: target },
    advice: adviceText(evaluation.submission, evaluation.verdict, deal.stage),
    judged: `Judged as of ${dateText(evaluation.asOf, reader)} (UTC) by the policy of ${dateText(policy.id, reader)}, ${policy.title}.`,
    contacts: evaluation.contacts.map((contact) => contactBody(contact, deal.cloudScope, reader)),
    roles: ROLES.map(({ id }) => roleBody(id)),
    findings: evaluation.findings.map((finding) => findingBody(finding, deal.cloudScope)),
    nextSteps: allNextSteps(checked).map(({ who, what, about }) => ({
      who,
      what,
      about: [...about],
    })),
    primary: primaryStep({ asker }, shown),
    letters: FIRST_LETTERS.map(letterTitle),
    drafts: drafts.map((draft) => draftBody(draft, own)),
    proposals: replies.proposals.map(({ role, ...proposal }) => ({
      ...proposal,
      role: role && roleBody(role),
    })),
    followUp: replies.followUp && {
      name: letterName(replies.followUp.template),
      sentBy: replies.followUp.sentBy,
      days: replies.followUp.days,
      letter: letterTitle('follow-up'),
    },
    version,
  };
}

function sign<Id extends string>(id: Id, signs: Readonly<Record<Id, StateSign>>) {
  const { symbol, word } = signs[id];
  return { id, symbol, word };
}

export function roleBody(id: RoleId) {
  const { name, short } = roleOf(id);
  return { id, name, short };
}

function memberOf(
  email: string | null,
  { notTaken }: Pick<CheckedDeal, 'notTaken'>,
  namings: NotTakenOf | null,
) {
  if (email === null) return null;
  if (!notTaken.includes(addressKey(email))) return { email, standing: 'taken' as const };
  const isDeclined = namings?.people.some(
    (one) => one.isDeclined && addressKey(one.email) === addressKey(email),
  );
  return { email, standing: isDeclined ? ('declined' as const) : ('named' as const) };
}

export function contactBody(
  contact: ContactEvaluation,
  scope: CloudScopeId,
  reader: Reader,
): DealBody['contacts'][number] {
  const { role, name, email, requirement, verdict, account, cloud, lean, findings } = contact;
  return {
    role: roleBody(role),
    name,
    email,
    requirement: { id: requirement, word: REQUIREMENT[requirement] },
    verdict: sign(verdict, CONTACT_VERDICT),
    account: sign(account, ACCOUNT),
    cloud: sign(cloud, CLOUD),
    lean: lean && { id: lean, word: LEAN[lean] },
    howWeKnow: howKnownText(contact, typed, reader),
    findings: findings.map((finding) => findingBody(finding, scope)),
  };
}

export function findingBody(
  finding: ContactFinding | DealFinding,
  scope: CloudScopeId,
): DealBody['findings'][number] {
  const { code, severity, title, sentence, remedies, citations } = describeFinding(finding, scope);
  const role = 'role' in finding && finding.role ? roleBody(finding.role) : null;
  return {
    code,
    severity: sign(severity, SEVERITY_SIGN),
    title,
    sentence,
    role,
    remedies: remedies.map(({ who, what }) => ({ who, what })),
    citations: citations.map(sourceView),
  };
}

function draftBody(draft: DealDraft, own: string): DealBody['drafts'][number] {
  const isOwn = draft.senderId === own;
  const link = isOwn && draft.state !== 'deleted' ? openInOutlook(draft.webLink) : null;
  return {
    name: letterName(draft.template),
    state: sign(draft.state, DRAFT_STATE),
    by: draft.madeBy,
    times: draftMoments(draft),
    isOwn,
    link: link?.url ?? null,
    page: (isOwn ? draft.page : null) ?? null,
  };
}
