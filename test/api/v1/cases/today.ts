import type { Ask, Prepared, RouteCases } from '../route-case.ts';

/** A question that was kept for the admins. */
async function keptQuestion(ask: Ask): Promise<Prepared> {
  const { body } = await ask('POST', '/guidance/not-asked', {
    body: { query: 'who is who', entry: 'what-is-wsa' },
  });
  return { params: { question: (body as { readonly question: string }).question } };
}

/** Of today, the forecast and the guidance. */
export const TODAY_CASES: RouteCases = {
  getToday: { elses: { none: 'it is about whoever asks: test/api/v1/today' } },
  seeToday: {
    body: { until: '2026-06-10T08:00:00.000Z' },
    malformed: [{}, { until: 'today' }, { until: '2026-06-10T08:00:00.000Z', more: 1 }],
    elses: { none: 'it is about whoever asks' },
  },
  getForecast: { query: { text: 'A-1' }, elses: { query: { text: 'B-1' } } },
  searchGuidance: { query: { query: 'what is cloud scope' }, elses: { none: 'it is about no deal' } },
  getGuidance: { params: { id: 'what-is-wsa' }, elses: { none: 'it is about no deal' } },
  tellNotAsked: {
    body: { query: 'who is who', entry: 'what-is-wsa' },
    malformed: [
      { query: ' ', entry: 'what-is-wsa' },
      { query: 'who is who' },
      { query: 'who is who', entry: 'what-is-wsa', more: 1 },
    ],
    elses: { none: 'it is about no deal' },
  },
  takeNotAskedBack: { prepare: keptQuestion, elses: { none: 'it is about no deal' } },
};
