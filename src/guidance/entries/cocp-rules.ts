import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { COCP_DAYS } from '../../policy/dates.ts';
import { type Entry, list, table, text } from '../entry.ts';
import { COCP_EFFECTIVE_DAYS, COCP_LISTED_DAYS } from '../microsoft-links.ts';

export const COCP_RULE_ENTRIES: readonly Entry[] = [
  {
    id: 'cocp-who',
    topic: 'cocp',
    question: 'Who at the customer may start a COCP?',
    alsoAsked: [
      'which role does the customer need to initiate a COCP',
      'OLA role for COCP',
      'enterprise admin starts a COCP',
      'button to start a COCP is missing',
    ],
    answer: [
      list(
        'In the Microsoft 365 admin center: somebody with the Online Administrator (OLA) role on the agreement.',
        'In the Azure portal: only an enterprise administrator.',
      ),
      text(
        'A request from the admin center does not show in the Azure portal, so look where it was started. The page writes OLA for the Online Administrator, the March article for a retired role.',
      ),
    ],
    citations: [SECTIONS.cocpMacBefore, SECTIONS.cocpAzureScope, SECTIONS.cocpMacInitiate],
    contradictions: [CONTRADICTIONS.olaShort],
    related: ['cocp-process', 'cocp-eligible', 'oa-or-ola', 'cocp-needs'],
  },
  {
    id: 'cocp-eligible',
    topic: 'cocp',
    question: 'Which agreements are eligible for a COCP?',
    alsoAsked: [
      'Microsoft Enterprise Direct Support on a COCP',
      'COCP on Select or Open Value',
      'ineligible licenses in COCP',
      'backdated COCP',
      'COCP on an expired enrolment',
    ],
    answer: [
      text('EA and EAS whose status is Active; the organisation must have the trade status Approved. Not:'),
      list(
        'Select, Select Plus, Open Value (also Subscription), Open license, EDU or Campus, SPLA, IVR, MPSA',
        'an EA with MSEDS (Microsoft Enterprise Direct Support) as Bill-to or Software Advisor',
        'expired or ended agreements',
        'early or backdated requests',
      ),
      text(
        'For each license ID that is refused, the list of ineligible licenses says why when it is unfolded.',
      ),
    ],
    citations: [SECTIONS.cocpMacBefore, SECTIONS.cocpAzureScope],
    related: ['cocp-who', 'cocp-process', 'cocp-effective'],
  },
  {
    id: 'cocp-effective',
    topic: 'cocp',
    question: 'When does a COCP take effect?',
    alsoAsked: [
      'COCP effective date',
      '90 days until the partner of a COCP is the new one',
      'grace period of a COCP',
      'Early COCP form',
      'when may the new partner place orders',
    ],
    answer: [
      text(
        `${COCP_EFFECTIVE_DAYS} days after the customer started it. Until then the old partner stays partner of record and the new one has no access; from that day on the new one can place orders.`,
      ),
      text(
        'For another day the customer asks the partner, who sends an Early COCP form to the Microsoft Operations Service Center: VL Central, My Cases.',
      ),
    ],
    citations: [SECTIONS.cocpMacInitiate, SECTIONS.cocpAzureTroubleshoot, SECTIONS.cocpMacStatus],
    related: ['cocp-statuses', 'cocp-process', 'cocp-deadline'],
  },
  {
    id: 'cocp-statuses',
    topic: 'cocp',
    question: 'What do the statuses of a COCP mean?',
    alsoAsked: [
      'COCP status In progress',
      'COCP Accepted but not completed',
      'COCP Pending MS review',
      'where does the customer track a COCP',
      'cancel a COCP',
    ],
    answer: [
      table(
        ['Status', 'Meaning'],
        [
          ['In progress', 'the new partner has to accept or decline; the customer can still cancel'],
          ['Accepted', 'by the new partner; processing then mostly takes 24 to 48 hours'],
          ['Pending MS review', 'the Microsoft Operations Service Center looks at it'],
          ['Grace period', `${COCP_EFFECTIVE_DAYS} days, in which the old partner stays`],
          ['Completed', 'done'],
          ['Declined, Canceled', 'refused by the partner, or taken back by the customer'],
          ['Expired', 'not accepted in time'],
        ],
      ),
      text('The customer finds it under Contracts, the three dots of a license ID, Track changes.'),
    ],
    citations: [SECTIONS.cocpMacStatus, SECTIONS.cocpAzureStatus],
    contradictions: [CONTRADICTIONS.cocpExpiry],
    related: ['cocp-effective', 'cocp-expiry', 'cocp-deadline'],
  },
  {
    id: 'cocp-expiry',
    topic: 'cocp',
    question: 'Does a COCP expire after 10 or after 30 days?',
    alsoAsked: [
      'COCP 10 or 30 days',
      '30 days in the Azure page',
      'COCP has expired and must be restarted',
      'COCP status Expired',
    ],
    answer: [
      text(
        `Count on ${COCP_DAYS.days}. The page of the admin center lets a request expire that was not accepted within ${COCP_DAYS.days} days, and the customer has to start again. The Azure page also says ${COCP_DAYS.days}, twice, but ${COCP_LISTED_DAYS} in its list of statuses.`,
      ),
    ],
    citations: [
      SECTIONS.cocpMacInitiate,
      SECTIONS.cocpMacStatus,
      SECTIONS.cocpAzureAccept,
      SECTIONS.cocpAzureStatus,
    ],
    contradictions: [CONTRADICTIONS.cocpExpiry],
    related: ['cocp-deadline', 'cocp-statuses', 'cocp-process'],
  },
];
