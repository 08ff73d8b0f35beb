import { describe, expect, it } from '@jest/globals';
import { applyEvent, importProgressKey } from '../../../tab/src/api/events.ts';
import { createQueryClient } from '../../../tab/src/api/query-client.ts';

const KEYS = {
  deal: ['deal', 'D-1', 'itself'],
  other: ['deal', 'D-2', 'itself'],
  counts: ['deals', 'counts'],
  list: ['deal-list', {}],
  today: ['today', 'mine'],
  guidance: ['guidance', 'x'],
};

describe('an event', () => {
  it.each([
    { event: 'deal', data: { dealId: 'D-1' }, marks: ['deal', 'counts', 'list', 'today'] },
    { event: 'deals', data: {}, marks: ['deal', 'other', 'counts', 'list', 'today'] },
    { event: 'import', data: { uploadId: 'U-1', state: 'running' }, marks: [] },
    { event: 'import', data: { uploadId: 'U-1', state: 'done' }, marks: ['counts', 'list', 'today'] },
    { event: 'alerts', data: {}, marks: ['today'] },
    { event: 'something new', data: {}, marks: [] },
  ])('$event $data marks what it has changed', ({ event, data, marks }) => {
    const queries = createQueryClient();
    for (const key of Object.values(KEYS)) queries.setQueryData(key, 'read');
    applyEvent({ event, data: JSON.stringify(data) }, queries);
    const marked = Object.entries(KEYS).filter(([, key]) => queries.getQueryState(key)?.isInvalidated);
    expect(marked.map(([name]) => name)).toEqual(marks);
    if (event === 'import') expect(queries.getQueryData(importProgressKey('U-1'))).toEqual(data);
    queries.clear();
  });

  it('has what is shown read at once, but for the list of deals, which its counts lead', () => {
    const asked = new Map<unknown, unknown>();
    applyEvent(
      { event: 'deal', data: JSON.stringify({ dealId: 'D-1' }) },
      {
        setQueryData: () => undefined,
        invalidateQueries: async ({ queryKey, refetchType = 'active' } = {}) => {
          asked.set(queryKey?.[0], refetchType);
        },
      },
    );
    expect(asked.get('deals')).toBe('active');
    expect(asked.get('deal-list')).toBe('none');
  });
});
