import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { COCP_DAYS } from '../../policy/dates.ts';
import { type Entry, list, steps, text } from '../entry.ts';
import { COCP_BY_CUSTOMER_SINCE, COCP_LISTED_DAYS, COCP_OLD_WAY_RETIRED } from '../microsoft-links.ts';

export const COCP_ENTRIES: readonly Entry[] = [
  {
    id: 'cocp-process',
    topic: 'cocp',
    question: 'How does a change of channel partner work?',
    alsoAsked: [
      'COCP',
      'COCP process',
      'customer-initiated COCP',
      'customer changes the partner',
      'switch reseller',
      'where does the customer start a COCP',
    ],
    answer: [
      steps(
        'The customer starts it in the Microsoft 365 admin center or the Azure portal, with your PCN and notification contact.',
        `You, the new partner, are notified and accept or decline within ${COCP_DAYS.days} days: VL Central Contracts, Requests > My customer requests.`,
        'Once you have accepted, the customer is told the effective date.',
      ),
      text(`Open to EA and EAS customers since ${COCP_BY_CUSTOMER_SINCE}.`),
    ],
    citations: [SECTIONS.articleCocp],
    related: ['cocp-needs', 'cocp-deadline', 'cocp-effective', 'cocp-old-way'],
  },
  {
    id: 'cocp-needs',
    topic: 'cocp',
    question: 'What does the customer need from me for a COCP?',
    alsoAsked: [
      'what to give the customer for COCP',
      'partner PCN for COCP',
      'partner notification contact',
      'where do I find my PCN',
      'unverified notification email in COCP',
    ],
    answer: [
      list(
        'Your partner PCN: the one you do EA business under and your VL Central users belong to. It stands in any of your contracts in VL Central.',
        'A notification e-mail of your organisation that is verified, meaning it exists as a contact in VL Central.',
      ),
      text(
        'With an unverified address you may not be notified and depend on the customer to tell you; the request still shows under Requests in VL Central Contracts.',
      ),
    ],
    citations: [SECTIONS.articleCocp],
    related: ['cocp-process', 'cocp-deadline'],
  },
  {
    id: 'cocp-deadline',
    topic: 'cocp',
    question: 'How long do I have to accept a COCP?',
    alsoAsked: [
      'COCP deadline',
      'COCP 10 days',
      'accept or decline a COCP request',
      'COCP request expires',
      'COCP not accepted in time',
      'what happens after the 10 days of a COCP',
      'where do I accept a COCP',
    ],
    answer: [
      text(
        `${COCP_DAYS.days} days, to accept or to decline: VL Central Contracts, Requests > My customer requests. The March 2026 article does not say what becomes of a request after that; by the page of the admin center it expires, and the customer has to start again.`,
      ),
      text(
        `The list of statuses on the Azure page says ${COCP_LISTED_DAYS} days, the rest of it ${COCP_DAYS.days}: count on ${COCP_DAYS.days}.`,
      ),
    ],
    citations: [COCP_DAYS.citation, SECTIONS.cocpMacStatus, SECTIONS.cocpAzureStatus],
    contradictions: [CONTRADICTIONS.cocpExpiry],
    related: ['cocp-expiry', 'cocp-process', 'cocp-needs'],
  },
  {
    id: 'cocp-old-way',
    topic: 'cocp',
    question: 'Can a partner still start a COCP?',
    alsoAsked: ['partner-initiated COCP', 'eAgreements', 'VLCM', 'legacy COCP process retired', 'old COCP'],
    answer: [
      text(
        `No. The partner-initiated way in eAgreements (VLCM) was retired as of ${COCP_OLD_WAY_RETIRED} and is read-only.`,
      ),
    ],
    citations: [SECTIONS.articleCocp],
    related: ['cocp-process', 'cocp-needs'],
  },
];
