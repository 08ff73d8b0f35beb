import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { teamsTabLink } from '../../src/policy/teams-tab-link.ts';
import {
  DEALS_PATH_ID,
  dealIdOfPath,
  dealPath,
  linkToSubPage,
  pathOfSubPage,
  subPageOfView,
} from '../../tab/src/host/deep-link.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

const dealId = fc
  .string({ unit: anyCharacter, minLength: 1, maxLength: 20 })
  .filter((id) => id.trim() !== '');

describe('the page of a deal', () => {
  it('is found from its path, whatever its id', () => {
    fc.assert(
      fc.property(dealId, (id) => {
        const path = new URL(`https://bot.example/tab${dealPath(id)}`).pathname;
        // A browser takes a segment of dots for the way up.
        if (!/^\.{1,2}$/.test(id)) expect(dealIdOfPath(path)).toBe(id);
      }),
    );
  });

  it('is what a link of Teams asks for', () => {
    fc.assert(
      fc.property(dealId, (id) => {
        const link = new URL(teamsTabLink('commercial', 'app', { dealId: id, webUrl: null }));
        const { subEntityId } = JSON.parse(link.searchParams.get('context') ?? '') as { subEntityId: string };
        expect(subEntityId).toBe(`${DEALS_PATH_ID}${id}`);
        expect(pathOfSubPage(subEntityId)).toBe(dealPath(id));
      }),
    );
  });

  it.each(['/tab', '/tab/deals', '/tab/deals/', '/tab/deals/a/b', '/tab/deals/%', '/tab/import'])(
    'is not %s',
    (path) => {
      expect(dealIdOfPath(path)).toBeNull();
    },
  );

  it.each([null, '', 'deal:', 'deal: ', 'EA-1'])('is not asked for by %j', (subPageId) => {
    expect(pathOfSubPage(subPageId)).toBeNull();
  });
});

describe('a view of all deals', () => {
  const pairs = fc.array(
    fc.tuple(fc.constantFrom('q', 'verdict', 'sort', 'group'), fc.string({ unit: 'grapheme' })),
  );

  it('is what its link in Teams asks for, whatever its filters', () => {
    const first = teamsTabLink('commercial', 'app', { webUrl: 'https://bot.example/tab' });
    fc.assert(
      fc.property(pairs, (some) => {
        const query = new URLSearchParams(some).toString();
        const link = linkToSubPage(first, subPageOfView(query));
        expect(link).not.toContain('+');
        const { searchParams, pathname } = new URL(link);
        expect(pathname).toBe(new URL(first).pathname);
        expect(searchParams.get('webUrl')).toBe('https://bot.example/tab');
        const { subEntityId } = JSON.parse(searchParams.get('context') ?? '') as { subEntityId: string };
        const path = new URL(pathOfSubPage(subEntityId) ?? '', 'https://bot.example');
        expect(path.pathname).toBe('/deals');
        expect([...path.searchParams]).toEqual([...new URLSearchParams(query)]);
      }),
    );
  });

  it('without filters is all of them', () => {
    expect(pathOfSubPage(subPageOfView(''))).toBe('/deals');
  });
});
