import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, list, steps, text } from '../entry.ts';

export const SUPPORT_ENTRIES: readonly Entry[] = [
  {
    id: 'escalate',
    topic: 'support',
    question: 'How do I escalate a processing hold?',
    alsoAsked: [
      'escalation',
      'open a case in VL Central',
      'processing delay because of WSA',
      'deal stuck in processing',
      'where do I open a support case',
      'urgent deal on hold',
    ],
    answer: [
      text('Open a case in VL Central: My Cases & Support > +New Case.'),
      text(
        'For an urgent deal or a close, write the urgency and the effective date you need into the description; escalate further if required, within the escalation rules.',
      ),
    ],
    citations: [SECTIONS.articleEscalate],
    related: ['case-contents', 'not-escalate', 'avoid-delays'],
  },
  {
    id: 'case-contents',
    topic: 'support',
    question: 'What goes into a support case?',
    alsoAsked: [
      'case contents',
      'what should be in a case',
      'what to include in an escalation',
      'information for a VL Central case',
      'checklist for a case',
      'screenshot of the error',
    ],
    answer: [
      list(
        'the agreement number or package ID',
        'a screenshot of the error',
        'that the WSA was validated, in VL Central or the Entra admin portal',
        'that the cloud scope is aligned',
        'for urgent deals: how urgent, and the effective date needed',
      ),
    ],
    citations: [SECTIONS.articleEscalate],
    related: ['escalate', 'not-escalate', 'validate-steps'],
  },
  {
    id: 'not-escalate',
    topic: 'support',
    question: 'What must not be escalated?',
    alsoAsked: [
      'Tier 2',
      'do not escalate readiness questions',
      'customer does not understand WSA',
      'escalate to engineering',
    ],
    answer: [
      text(
        'Questions of readiness or education, such as a customer who does not understand WSAs: neither to Tier 2 nor to Engineering. The guidance and resources are there to settle those.',
      ),
    ],
    citations: [SECTIONS.articleEscalate],
    related: ['escalate', 'framing', 'what-is-wsa'],
  },
  {
    id: 'avoid-delays',
    topic: 'support',
    question: 'How do I avoid processing delays?',
    alsoAsked: ['prevent holds', 'proactive steps', 'avoid a hold', 'avoid rework'],
    answer: [
      list(
        'Validate each WSA in VL Central before the package goes in.',
        'Agree the cloud scope with the customer before you enter contacts.',
        'Explain the requirement to the customer as soon as contracting begins.',
      ),
    ],
    citations: [SECTIONS.articleEscalate, SECTIONS.manualForm],
    related: ['validate-steps', 'breakdowns', 'june-cadence'],
  },
  {
    id: 'vl-support',
    topic: 'support',
    question: 'How does a customer reach VL support?',
    alsoAsked: [
      'support ticket in the admin center',
      'contact volume licensing support',
      'help and support button',
      'support by phone',
    ],
    answer: [
      steps(
        'In the Microsoft 365 admin center, press Help & support.',
        'Describe the problem in the box.',
        'If nothing offered there helps, send a ticket to the VL support team, with the license ID and a phone number, and choose e-mail as the way to be reached.',
      ),
      text(
        'VL support can also be reached by phone or by web form; our copy of the FAQ gives neither number nor address.',
      ),
    ],
    citations: [SECTIONS.rolesFeedback],
    related: ['feedback', 'escalate', 'status-failed'],
  },
  {
    id: 'feedback',
    topic: 'support',
    question: 'Where can feedback be given?',
    alsoAsked: [
      'give feedback',
      'feedback',
      'suggest a feature',
      'feedback on volume licensing in the admin center',
    ],
    answer: [
      text(
        'With Give feedback, at the bottom right of each page of the Microsoft 365 admin center. It goes to the engineers of the product; screenshots and details help them.',
      ),
    ],
    citations: [SECTIONS.rolesFeedback],
    related: ['vl-support'],
  },
];
