import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import { localTimeText } from '../../src/domain/format.ts';
import type { KeptLetter, LocalOutbox } from '../../src/email/delivery/eml-outbox.ts';
import type { Correspondent } from '../../src/email/letters/correspondent.ts';
import {
  type LetterLine,
  type LetterPage,
  letterPage,
  listPage,
  noLetterPage,
  STYLE_HASH,
} from './outbox-html.ts';

const PAGE_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_HASH}`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Content security policy of a letter's page: it may only be looked at. */
const LETTER_POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The pages of the outbox in local mode: everybody at this machine may read every letter, and nobody else gets as far
 * as here (`localOnly`). Mounted at `OUTBOX_PATH`.
 */
export function outboxPages(outbox: Pick<LocalOutbox, 'list' | 'read' | 'letterOf'>): Router {
  const router = express.Router();
  router.use(notKept);
  router.get('/', async (_request, response) => {
    page(response, 200, listPage((await outbox.list()).map(lineOf)));
  });
  router.get('/:name', async ({ params }, response) => {
    const letter = await outbox.letterOf(params.name);
    if (letter) page(response, 200, letterPage(pageOf(letter)));
    else page(response, 404, noLetterPage());
  });
  router.get('/:name/html', async ({ params }, response) => {
    const letter = await outbox.letterOf(params.name);
    if (!letter?.words) return page(response, 404, noLetterPage());
    response.set('Content-Security-Policy', LETTER_POLICY).type('html').send(letter.words.html);
  });
  router.get('/:name/file', async ({ params }, response) => {
    const file = await outbox.read(params.name);
    if (!file) return page(response, 404, noLetterPage());
    // Names of files in the outbox are plain ASCII.
    response
      .set('Content-Type', 'message/rfc822')
      .set('Content-Disposition', `attachment; filename="${params.name}"`)
      .send(file);
  });
  router.use(badAddress);
  return router;
}

const notKept: RequestHandler = (_request, response, next) => {
  response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  next();
};

/** Answers 400 to an address that can't be decoded. */
const badAddress: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if ((error as { status?: unknown }).status === 400) page(response, 404, noLetterPage());
  else next(error);
};

function page(response: Response, status: number, html: string): void {
  response
    .status(status)
    .set({ 'Content-Security-Policy': PAGE_POLICY, 'Referrer-Policy': 'no-referrer' })
    .type('html')
    .send(html);
}

function lineOf({ name, madeAt, words }: KeptLetter): LetterLine {
  return {
    name,
    subject: words?.subject ?? null,
    to: addresses(words?.to ?? []),
    dealId: words?.dealId ?? '',
    madeAt,
    made: localTimeText(madeAt),
  };
}

function pageOf(letter: KeptLetter): LetterLine | LetterPage {
  const { words } = letter;
  const line = lineOf(letter);
  if (!words) return line;
  const { from, cc, template, text } = words;
  return { ...line, from: addresses([from]), cc: addresses(cc), template, text };
}

function addresses(mailboxes: readonly Correspondent[]): string {
  return mailboxes.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ');
}
