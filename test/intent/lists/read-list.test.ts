import { describe, expect, it } from '@jest/globals';
import { readChanges } from '../../../src/intent/lists/read-changes.ts';
import { readList } from '../../../src/intent/lists/read-list.ts';
import { parseQuestion } from '../../../src/intent/parse-question.ts';
import { briefly } from './briefly.ts';
import { ASIDE, type Phrasing, TRAPS, TUNED } from './phrasings.ts';

const TODAY = '2026-06-10';

/** Whose name it is, is found out in the book. */
function inOrder(short: string): string {
  return short
    .split(' ')
    .map((part) => part.replace(/^pdm:/, 'name:'))
    .toSorted()
    .join(' ');
}

function isRead([text, asksFor]: Phrasing): boolean {
  return inOrder(briefly(readList(text, TODAY))) === inOrder(asksFor);
}

describe('a list as people type it', () => {
  it.each(TUNED)('"%s" asks for %s', (text, asksFor) => {
    expect(inOrder(briefly(readList(text, TODAY)))).toBe(inOrder(asksFor));
  });

  it('is read in wordings that the table was not made for', () => {
    const read = ASIDE.filter(isRead).length;
    expect(read / ASIDE.length).toBeGreaterThan(0.95);
  });

  it.each(TRAPS)('"%s" asks for none', (text) => {
    expect(parseQuestion(text, TODAY).kind).not.toBe('list');
  });

  it('names the words that were not understood', () => {
    expect(briefly(readList('blocked deals that look good', TODAY))).toBe('unread:good verdict:blocked');
  });
});

const DAYS: readonly (readonly [text: string, since: string | null, mine: boolean])[] = [
  ['what changed since yesterday', '2026-06-09', false],
  ['What has changed on my deals this week?', '2026-06-08', true],
  ['anything new since monday', '2026-06-08', false],
  ['whats new on my deals since friday', '2026-06-05', true],
  ['changes in the last 3 days', '2026-06-07', false],
  ['what happened overnight', '2026-06-09', false],
  ['show me what moved since june 1', '2026-06-01', false],
  ['which deals changed today', '2026-06-10', false],
  ['what changed', null, false],
  ['what did i miss', null, false],
];

describe('what changed', () => {
  it.each(DAYS)('"%s" asks since %s', (text, since, mine) => {
    expect(readChanges(text, TODAY)).toEqual({ since, mine });
  });

  it.each([
    'change of contacts',
    'what changed on contoso since yesterday',
    'new deals this week',
    'update',
    'not changed this week',
    'what has changed in the policy since june',
    'what is new',
    'can a contact be changed',
  ])('"%s" does not', (text) => {
    expect(readChanges(text, TODAY)).toBeNull();
  });
});
