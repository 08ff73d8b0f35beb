import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, text } from '../entry.ts';

export const LOST_ACCESS_ENTRIES: readonly Entry[] = [
  {
    id: 'lost-access',
    topic: 'cloud',
    question: 'Does a user in another cloud lose access?',
    alsoAsked: [
      'user lost access to the contract because of the cloud',
      'existing users on a different cloud than the contract',
      'separate ID for GCC High',
    ],
    answer: [
      text(
        'On an EA or EAS, yes: a user whose Entra ID is in another cloud than the contract loses access to it. Users in the cloud of the contract keep theirs. So says a newer text of the sign-in page; our copy bears no date.',
      ),
      text('Who works in the public cloud and in GCC High needs a separate ID for GCC High.'),
    ],
    citations: [SECTIONS.signInNewerCloud, SECTIONS.articleCloud],
    related: ['cross-cloud', 'which-wsa-fits', 'sign-in-symptoms', 'cloud-enforcement'],
  },
];
