import { z } from 'zod';
import { dayOfInstant } from '../../../src/domain/day.ts';
import { forecastList } from '../../../src/flows/today/forecast.ts';
import { parseListQuestion } from '../../../src/intent/parse-question.ts';
import { route } from '../route.ts';
import { ForecastSchema, forecastView } from './forecast-schema.ts';

export const getForecast = route({
  method: 'GET',
  path: '/forecast',
  id: 'getForecast',
  tag: 'forecast',
  summary: 'Which deals slip if nothing changes, and how sure that is',
  description:
    'Of the deals that you may see, those due by the end of the fiscal quarter, unless `text` says otherwise. Each number says on how many past cases it rests.',
  query: z.object({
    text: z
      .string()
      .max(500)
      .optional()
      .describe('Which deals, as it is typed after `forecast` in chat: `in june`, `EA`, `my deals`.'),
  }),
  isCostly: true,
  answer: ForecastSchema,
  run: async ({ services, viewers, query: { text = '' } }) => {
    const question = parseListQuestion(text, dayOfInstant(services.now()));
    const forecast = await forecastList(services, viewers, question);
    const { deals, more } = forecast.listed;
    return { body: forecastView(forecast, { of: deals.length, more }) };
  },
});
