import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, list, text } from '../entry.ts';

export const VL_PROFILE_ENTRIES: readonly Entry[] = [
  {
    id: 'new-vl-profile',
    topic: 'support',
    question: 'What does support want for a new VL profile?',
    alsoAsked: [
      'request a new volume licensing profile',
      'old sign-in ID and new Entra ID',
      'another sign-in ID than before',
      'reset the VL profile',
    ],
    answer: [
      text('When the person will sign in with another Entra ID from now on, VL support is told:'),
      list(
        'the old sign-in ID',
        'the new Entra ID',
        'the agreement numbers',
        'the e-mail address on the agreement, where the invitation went',
      ),
      text(
        'Where an agreement has no administrator at all: its number (license ID), the business e-mail on it, and the sign-in ID.',
      ),
    ],
    citations: [SECTIONS.signInReadyToBecome, SECTIONS.signInOldInvitation],
    related: ['vl-support', 'sign-in-profile-error', 'sign-in-ready-to-become', 'two-emails'],
  },
];
