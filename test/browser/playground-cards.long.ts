import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { startPlayground } from '../../src/local/playground.ts';
import { createLog } from '../../src/log.ts';
import { browserAvailable, withBrowser } from '../support/browser/chromium.ts';
import { droppedTexts } from '../support/cards/drawn-texts.ts';
import { everyCard } from '../support/cards/sample-cards.ts';
import { axeViolations } from '../support/tab/axe.ts';

/** Long enough for a slow machine; nothing waits that long when all is well. */
const PATIENCE = { timeout: 30_000 };

/** Where the Playground takes messages for its chat, as it says in what it sends. */
interface Chat {
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
}

/** The Playground before a bot that says nothing by itself. */
async function openChat() {
  let greeted = (_: Chat) => {};
  const chat = new Promise<Chat>((resolve) => {
    greeted = resolve;
  });
  const server = createServer(async (request, response) => {
    // It also asks whether the bot is there.
    if (request.method === 'POST') greeted((await json(request)) as Chat);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(path.join(tmpdir(), 'wsa-playground-'));
  const log = createLog({ level: 'silent', isPlain: true });
  const playground = await startPlayground(
    { endpoint: `http://127.0.0.1:${port}/api/messages`, port: 56_252, dataDir: folder },
    log,
  );
  return {
    url: playground?.url ?? '',
    chat,
    close: async () => {
      playground?.stop();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The message that shows the cards, one after another: of many below each other the page becomes slow. */
class ShownCard {
  readonly #chat: Chat;
  #id = '';
  #count = 0;

  constructor(chat: Chat) {
    this.#chat = chat;
  }

  /** Shows a card in the place of the one before; gives the text by which is seen that it is there. */
  async show(card: AdaptiveCard): Promise<string> {
    this.#count += 1;
    const mark = `Card number ${this.#count}.`;
    const body = [...card.body, { type: 'TextBlock', text: mark, wrap: true }];
    // What is folded is drawn only once it is unfolded.
    const content = JSON.parse(
      JSON.stringify({ ...card, body }).replaceAll('"isVisible":false', '"isVisible":true'),
    );
    const { serviceUrl, conversation } = this.#chat;
    const url = `${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const message = { type: 'message', from: { id: 'bot', name: 'bot' }, conversation, attachments };
    const response = await fetch(this.#id === '' ? url : `${url}/${encodeURIComponent(this.#id)}`, {
      method: this.#id === '' ? 'POST' : 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.#id === '' ? message : { ...message, id: this.#id }),
    });
    expect(response.status).toBeLessThan(300);
    const { id } = (await response.json()) as { readonly id: string };
    if (this.#id === '') this.#id = id;
    return mark;
  }
}

(browserAvailable() ? describe : describe.skip)('each card in the Agents Playground', () => {
  it('is drawn whole, also where it does not know an element, and in colours that can be read', async () => {
    const cards = await everyCard();
    const faults: Record<string, readonly string[]> = {};
    const { url, chat, close } = await openChat();
    try {
      await withBrowser(async (context) => {
        const page = await context.newPage();
        await page.goto(url);
        await page.locator('[contenteditable="true"][role="textbox"]').first().waitFor(PATIENCE);
        const shown = new ShownCard(await chat);
        for (const [name, card] of cards) {
          const drawn = page.locator('.ac-adaptiveCard', { hasText: await shown.show(card) });
          await drawn.waitFor({ ...PATIENCE, state: 'attached' });
          const texts = droppedTexts(card, (await drawn.textContent()) ?? '');
          const wrong = [
            ...texts,
            ...(await axeViolations(page, '.ac-adaptiveCard', { only: ['color-contrast'] })),
          ];
          if (wrong.length > 0) faults[name] = wrong;
        }
      });
    } finally {
      await close();
    }
    expect(faults).toEqual({});
  }, 120_000);
});
