import { type Ask, type Prepared, type RouteCases, statedVersion } from '../route-case.ts';

/** A view of Ann's. */
async function savedView(ask: Ask): Promise<Prepared> {
  const { body, headers } = await ask('POST', '/views', { body: { name: 'Mine', query: '' } });
  const { id } = body as { readonly id: string };
  return { params: { viewId: id }, ifMatch: statedVersion({ headers }) };
}

/** Of saved views. */
export const VIEW_CASES: RouteCases = {
  listViews: { elses: { none: 'they are those of whoever asks: test/api/v1/views/views.test.ts' } },
  createView: {
    body: { name: 'At risk', query: 'risk=critical&risk=high' },
    elses: { none: 'it is about no deal' },
    malformed: [
      { name: ' ', query: '' },
      { name: 'x', query: '<script>' },
      { name: 'x', query: '', more: 1 },
    ],
  },
  replaceView: {
    prepare: savedView,
    body: { name: 'At risk', query: 'risk=critical' },
    elses: { none: "somebody else's view is as none: test/api/v1/views/views.test.ts" },
    malformed: [{ name: 'x' }],
  },
  deleteView: {
    prepare: savedView,
    elses: { none: "somebody else's view is as none: test/api/v1/views/views.test.ts" },
  },
};
