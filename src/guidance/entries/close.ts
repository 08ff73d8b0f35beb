import { dayText } from '../../domain/format.ts';
import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { CROSS_CLOUD_LEAD_EASED, EXPLAINED_MESSAGES } from '../../policy/dates.ts';
import { type Entry, list, steps, table, text } from '../entry.ts';

const FIRST_TWO = dayText(CROSS_CLOUD_LEAD_EASED.since);
const OTHER_TWO = dayText(EXPLAINED_MESSAGES.since);

export const CLOSE_ENTRIES: readonly Entry[] = [
  {
    id: 'may-improvements',
    topic: 'close',
    question: 'What was improved in May 2026?',
    alsoAsked: [
      'May 2026 improvements',
      'latest improvements for WSA validation',
      'four improvements in VL Central',
      'what went live on 22 May',
      'what changed on 22 May 2026',
      'what changed on 29 May 2026',
      'what went live on 29 May',
    ],
    answer: [
      table(
        ['Improvement', 'Since'],
        [
          ['Fewer holds because of contacts on the MBSA', FIRST_TWO],
          ['Fewer holds on multi-tenant EAs across clouds', FIRST_TWO],
          ['Validation messages that tell a missing WSA from a wrong cloud', OTHER_TWO],
          ['Better handling of tenant sub-scopes', OTHER_TWO],
        ],
      ),
      text('More may follow; none of it is announced.'),
    ],
    citations: [SECTIONS.improvements],
    related: ['vlc-messages', 'mbsa-holds', 'cross-cloud-lead', 'sub-scope'],
  },
  {
    id: 'mbsa-holds',
    topic: 'close',
    question: 'What changed for MBSA holds?',
    alsoAsked: ['hold because of an MBSA contact', 'MBSA level WSA holds', 'EA held because of the MBSA'],
    answer: [
      text(
        `Some EAs were held because of the contacts that their MBSA was made with. Since ${FIRST_TWO} there should be markedly fewer such holds; the page does not promise none.`,
      ),
    ],
    citations: [SECTIONS.improvements],
    related: ['may-improvements', 'mbsa-inheritance'],
  },
  {
    id: 'cross-cloud-lead',
    topic: 'close',
    question: 'What about EAs with enrolments in two clouds?',
    alsoAsked: [
      'cross-cloud lead enrolment',
      'multi-tenant EA',
      'lead and billing tenant in different clouds',
      'child enrolment in another cloud than the lead',
      'US commercial and government EA',
    ],
    answer: [
      text(
        `Multi-tenant EA packages created after ${FIRST_TWO} are validated in a simpler way: fewer holds, and quicker resolution, where the lead enrolment is in another cloud than a related tenant or child (billing) enrolment. It is meant for US customers with Commercial and Government offerings.`,
      ),
    ],
    citations: [CROSS_CLOUD_LEAD_EASED.citation],
    related: ['may-improvements', 'separate-pcn', 'cross-cloud'],
  },
  {
    id: 'sub-scope',
    topic: 'close',
    question: 'What is the tenant sub-scope improvement?',
    alsoAsked: [
      'tenant sub-scope',
      'sub scope handling',
      'validation error although the WSA is right',
      'missing tenant identifiers',
      'Azure account validation holds',
    ],
    answer: [
      text(
        `Set for ${OTHER_TWO}: the contract system copes better with tenant sub-scopes. Holds came up although the WSA was right, because internal tenant identifiers were missing or cloud scope was tracked differently; Azure accounts and AOS-G enrolments should see fewer.`,
      ),
    ],
    citations: [SECTIONS.improvements],
    related: ['may-improvements', 'vlc-messages', 'aosg-rules'],
  },
  {
    id: 'june-cadence',
    topic: 'close',
    question: 'What are the steps for the June close?',
    alsoAsked: [
      'June cadence',
      'five steps for June EA deals',
      'recommended partner cadence',
      'Q4 close plan',
      'how to prepare for quarter close',
    ],
    answer: [
      steps(
        'List each renewal, extension and amendment in your book that is dated in June.',
        'Have the customer confirm the addresses of the Notices Contact and Online Administrator in writing.',
        'Validate each WSA in VL Central before the package is submitted.',
        'Where one fails, go to the customer’s IT administrator at once.',
        'Hold back manual forms until the WSA is known to be right.',
      ),
    ],
    citations: [SECTIONS.q4Risk],
    contradictions: [CONTRADICTIONS.onlineAdministrator],
    related: ['validate-steps', 'breakdowns', 'before-submission', 'customer-mail'],
  },
  {
    id: 'breakdowns',
    topic: 'close',
    question: 'What usually goes wrong with WSAs?',
    alsoAsked: [
      'common breakdowns',
      'why do deals slip',
      'Q4 close risk',
      'most common reasons for a hold',
      'what puts a transaction on hold',
    ],
    answer: [
      list(
        'nobody set up a WSA for the contact',
        'the WSA is in another cloud than the customer’s',
        'the address is mistyped, an alias or out of date',
        'the WSA belonged to a tenant that was deleted',
      ),
      text(
        'Each of them holds the transaction and sends you back to the customer, which costs days late in June.',
      ),
    ],
    citations: [SECTIONS.q4Risk],
    related: ['invalid-causes', 'june-cadence', 'avoid-delays'],
  },
];
