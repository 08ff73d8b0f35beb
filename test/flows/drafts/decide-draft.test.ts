import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DraftDecision, decideDraft } from '../../../src/flows/drafts/decide-draft.ts';
import type { DraftLocation } from '../../../src/flows/drafts/locate-draft.ts';
import { letterHash } from '../../../src/graph/draft-content.ts';
import type { MailMessage } from '../../../src/graph/message.ts';
import type { DraftState } from '../../../src/store/schema/index.ts';
import { letter } from '../../support/drafts/drafting-parts.ts';

const STATES: readonly DraftState[] = ['making', 'drafted', 'edited', 'sent', 'replied', 'deleted', 'failed'];
const OUT: ReadonlySet<DraftState> = new Set(['sent', 'replied']);
const LETTER = letter('The words');
const OTHER = letterHash(letter('Other words'));

/** A message that holds a letter. */
function message({ to, cc, subject, html } = LETTER): MailMessage {
  return {
    id: 'message-1',
    conversationId: 'conversation-1',
    internetMessageId: '<1@example.com>',
    changeKey: 'key-1',
    folderId: 'drafts',
    isDraft: true,
    answersTo: [],
    isAutomatic: false,
    subject,
    body: html,
    hasAttachments: false,
    webLink: null,
    key: null,
    from: null,
    to: to.map(({ address }) => address),
    cc: cc.map(({ address }) => address),
    bcc: [],
    createdAt: '2026-06-10T12:00:00Z',
    receivedAt: null,
    sentAt: null,
  };
}

type Hash = 'same' | 'other' | null;
const HASHES: Readonly<Record<'same' | 'other', string>> = { same: letterHash(LETTER), other: OTHER };

function decide(
  state: DraftState,
  hash: Hash,
  found: DraftLocation['kind'],
  held: MailMessage = message(),
): DraftDecision {
  const location: DraftLocation =
    found === 'none' || found === 'deleted' ? { kind: found } : { kind: found, message: held };
  return decideDraft({ state, letter_hash: hash && HASHES[hash] }, location, LETTER);
}

/** What a decision is, in a word; of an update whether it writes, of what is over how that came. */
function wordOf(decision: DraftDecision): string {
  if (decision.kind === 'update') return decision.isSame ? 'update: same' : 'update: write';
  return decision.kind === 'over' ? `over: ${decision.state}` : decision.kind;
}

describe('what is to be done about a draft', () => {
  it.each([
    ['making', null, 'none', 'create'],
    ['failed', null, 'none', 'create'],
    ['making', null, 'unedited', 'update: same'],
    ['drafted', 'same', 'unedited', 'update: same'],
    ['drafted', 'other', 'unedited', 'update: write'],
    ['failed', 'other', 'unedited', 'update: write'],
    ['edited', 'other', 'unedited', 'update: write'],
    ['deleted', 'other', 'unedited', 'update: write'],
    ['making', null, 'edited', 'leave'],
    ['drafted', 'same', 'edited', 'leave'],
    ['deleted', 'other', 'edited', 'leave'],
    ['making', null, 'sent', 'over: sent'],
    ['drafted', 'other', 'sent', 'over: sent'],
    ['deleted', 'same', 'sent', 'over: sent'],
    ['making', null, 'deleted', 'over: deleted'],
    ['edited', 'other', 'deleted', 'over: deleted'],
    ['sent', 'other', 'deleted', 'over: sent'],
    ['sent', 'other', 'none', 'over: sent'],
    ['replied', 'same', 'unedited', 'over: replied'],
  ] as const)('when it is "%s", holds the %s letter and is found "%s" is: %s', (state, hash, found, word) => {
    expect(wordOf(decide(state, hash, found))).toBe(word);
  });

  it('is to write where nobody knows which letter was put in, unless the message has its words', () => {
    const other = message(letter('Other words'));
    expect(wordOf(decide('making', null, 'unedited', other))).toBe('update: write');
    expect(wordOf(decide('making', null, 'unedited', message()))).toBe('update: same');
  });

  it('never makes a second message, never overwrites a person, and never takes back that it was sent', () => {
    const found = fc.constantFrom<DraftLocation['kind']>('none', 'unedited', 'edited', 'sent', 'deleted');
    const hash = fc.constantFrom<Hash>('same', 'other', null);
    const any = fc.tuple(fc.constantFrom(...STATES), hash, found, fc.string());
    const property = fc.property(any, ([state, put, where, words]) => {
      const held = message(letter(words));
      const decision = decide(state, put, where, held);
      expect(decision.kind === 'create').toBe(where === 'none' && !OUT.has(state));
      if (decision.kind === 'update') expect([where, OUT.has(state)]).toEqual(['unedited', false]);
      if (where === 'edited' && !OUT.has(state)) expect(decision).toEqual({ kind: 'leave', message: held });
      if (OUT.has(state)) expect(decision).toEqual({ kind: 'over', state, message: null });
      if (where === 'sent') expect(decision.kind).toBe('over');
    });
    fc.assert(property, { numRuns: 500 });
  });
});
