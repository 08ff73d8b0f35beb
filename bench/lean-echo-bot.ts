/** The plumbing alone: this project's adapter behind Express, answering with a card of about 6 KB. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createAdapter } from '../bot/adapter.ts';

const facts = Array.from({ length: 60 }, (_, n) => ({
  title: `Contact ${n}`,
  value: `Contoso contact number ${n} is known from the directory look-up`,
}));
const content = { type: 'AdaptiveCard', version: '1.4', body: [{ type: 'FactSet', facts }] };
const contentType = 'application/vnd.microsoft.card.adaptive';

const adapter = createAdapter(
  { cloud: 'commercial' },
  {
    onTurnError: async (_context, error) => {
      console.error(error);
    },
  },
);

const app = express();
app.post('/api/messages', express.json({ limit: '256kb' }), async (request, response) => {
  const answer = await adapter.receive(request.headers.authorization ?? '', request.body, async (context) => {
    await context.sendActivity({ type: 'message', attachments: [{ contentType, content }] });
  });
  response.writeHead(answer?.status ?? 200).end();
});

const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
