import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, list, steps, table, text } from '../entry.ts';

export const MANUAL_FORM_ENTRIES: readonly Entry[] = [
  {
    id: 'manual-who',
    topic: 'manual-forms',
    question: 'Who does what for a manual form?',
    alsoAsked: [
      'responsibilities for a manual enrolment form',
      'who validates the WSA on a manual form',
      'partner responsibility manual form',
    ],
    answer: [
      table(
        ['Who', 'Does what'],
        [
          ['Partner', 'fills in and submits the form; validates the WSA before that'],
          ['Customer', 'owns the WSA address and gives the right one'],
          ['Customer’s IT admin', 'creates or sets up the WSA where there is none'],
        ],
      ),
    ],
    citations: [SECTIONS.manualForm],
    related: ['manual-steps', 'partner-limits', 'manual-not-valid'],
  },
  {
    id: 'manual-steps',
    topic: 'manual-forms',
    question: 'How do I submit a manual form?',
    alsoAsked: [
      'manual enrolment form steps',
      'manual form process',
      'enrolment on paper',
      'manual amendment form',
      'when may a manual form be submitted',
    ],
    answer: [
      steps(
        'Ask the customer for the primary contact’s address and whether it is a WSA; if they are not sure, their IT administrator must say so first.',
        'Validate it in VL Central: any package or a draft, Add Contact, the address, Validate.',
        'If it is not valid, stop: the customer’s IT administrator creates or enables the account and sets it up properly in their tenant.',
        'Once it is valid, put that address into the contact fields, fill in the rest and submit as usual.',
        'Check that the customer reads mail at that address: the Welcome Letter goes there.',
      ),
    ],
    citations: [SECTIONS.manualForm],
    related: ['validate-steps', 'manual-not-valid', 'welcome-missing', 'manual-who'],
  },
  {
    id: 'manual-not-valid',
    topic: 'manual-forms',
    question: 'What if the WSA on a manual form is not valid?',
    alsoAsked: [
      'enrolment on hold',
      'hold by OSC Processing',
      'manual form rejected',
      'what happens if the WSA is not valid',
      'how does a hold end',
      'hold queue',
    ],
    answer: [
      steps(
        'OSC Processing puts the enrolment on hold.',
        'You, the partner, are told to correct it.',
        'You have to go back to the customer.',
        'Work goes on only when there is a valid WSA.',
      ),
      text('A valid WSA in another cloud than the PCN leads to a hold just the same.'),
    ],
    citations: [SECTIONS.manualForm],
    related: ['escalate', 'manual-steps', 'which-wsa-fits'],
  },
  {
    id: 'manual-accepts-anything',
    topic: 'manual-forms',
    question: 'Does a manual form refuse a non-WSA address?',
    alsoAsked: [
      'manual form accepts a personal email',
      'is the manual form checked',
      'which email may stand on a manual form',
      'should I pause a manual form',
    ],
    answer: [
      text(
        'No. The form takes any address, the systems behind it do not; so checking is up to you. A WSA is mandatory on every enrolment. As long as anything is unclear, pause the form and bring in the IT admin of the customer early.',
      ),
    ],
    citations: [SECTIONS.manualForm],
    related: ['manual-steps', 'manual-not-valid', 'partner-limits'],
  },
  {
    id: 'partner-limits',
    topic: 'manual-forms',
    question: 'Can a partner create or bypass a WSA?',
    alsoAsked: [
      'bypass WSA enforcement',
      'override the WSA check',
      'can partners fix a WSA for the customer',
      'can the partner convert an account',
      'workaround for the WSA requirement',
    ],
    answer: [
      list(
        'A partner can not create, convert or correct a WSA for the customer.',
        'Nobody can get round the enforcement: it sits in the systems behind.',
      ),
      text('The customer’s IT admin is the one who can help.'),
    ],
    citations: [SECTIONS.manualForm],
    related: ['manual-who', 'create-tenant', 'manual-not-valid'],
  },
];
