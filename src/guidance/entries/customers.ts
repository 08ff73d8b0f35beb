import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { type Entry, list, text } from '../entry.ts';

const BOTH = [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager];

export const CUSTOMER_ENTRIES: readonly Entry[] = [
  {
    id: 'framing',
    topic: 'customers',
    question: 'How do I explain the WSA requirement to a customer?',
    alsoAsked: [
      'what should partners emphasise',
      'how to frame WSA to customers',
      'customer sees WSA as an obstacle',
      'message to customers',
      'customer objects to the requirement',
      'convince a customer',
      'customer refuses to use a WSA',
    ],
    answer: [
      text(
        'As a gain in security: it protects customers, and it is of a piece with the identity and compliance rules they expect in their tenant anyway. Not as a hurdle that Microsoft puts up.',
      ),
    ],
    citations: [SECTIONS.faqEmphasise],
    related: ['why-wsa', 'customer-mail', 'not-escalate'],
  },
  {
    id: 'customer-mail',
    topic: 'customers',
    question: 'What should I ask the customer by e-mail?',
    alsoAsked: [
      'customer email template',
      'email to the customer about WSA',
      'what does the email to customers ask for',
      'which confirmations do I need from the customer',
    ],
    answer: [
      text('The template for partners asks the customer to reply with:'),
      list(
        'the addresses of the licensing contacts they propose',
        'that each is a valid WSA',
        'that each is in the right cloud',
      ),
      text(
        'It names the Notices Contact and Online Administrator as required and the OSM as recommended, asks for people who are active, warns of holds, and offers to validate together before submission.',
      ),
    ],
    citations: [SECTIONS.customerMail],
    contradictions: BOTH,
    related: ['microsoft-mail', 'framing', 'june-cadence'],
  },
  {
    id: 'microsoft-mail',
    topic: 'customers',
    question: 'Microsoft wrote to me about WSAs: what now?',
    alsoAsked: [
      'email from my PDM',
      'message from the account executive about WSA readiness',
      'what does the Microsoft email to partners ask for',
      'CE AE PDM outreach',
    ],
    answer: [
      text(
        'Account teams, commercial executives and partner development managers write to partners before the Q4 close. Read such a note as a warning that this transaction is at risk, and check its WSAs at once. It asks you to:',
      ),
      list(
        'send the addresses of the proposed licensing contacts',
        'confirm that an organisation manages them',
        'confirm that they fit tenant and cloud',
      ),
      text('The sender offers to validate the addresses before submission.'),
    ],
    citations: [SECTIONS.microsoftMail],
    contradictions: BOTH,
    related: ['customer-mail', 'validate-steps', 'before-submission'],
  },
  {
    id: 'customer-resources',
    topic: 'customers',
    question: 'What can I share with customers?',
    alsoAsked: ['resources for customers', 'links for customers', 'training material for customers'],
    answer: [
      text('The March 2026 article lists resources to pass on, under these heads:'),
      list(
        'understanding a WSA and signing in',
        'making an Entra tenant, for those without Microsoft 365',
        'roles in the Microsoft 365 admin center',
        'starting a change of channel partner',
      ),
      text(
        'The copy this product was made from does not hold the links themselves; look them up in the article.',
      ),
    ],
    citations: [SECTIONS.articleCustomers],
    related: ['framing', 'create-tenant', 'where-to-assign', 'cocp-process'],
  },
];
