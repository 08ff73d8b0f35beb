import { expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { MailboxConsent } from '../../../src/policy/mailbox-consent.ts';

/** What Entra ID answers whoever presses a button of its request: parameters of the redirect, without the state. */
export const ANSWERS = {
  Accept: { code: 'a-code-that-nobody-redeems' },
  Cancel: {
    error: 'access_denied',
    error_subcode: 'cancel',
    error_description: 'AADSTS65004: User declined.',
  },
  'Return without consent': {
    error: 'access_denied',
    error_description:
      'AADSTS90094: Admin consent is required for the permissions requested by this application.',
  },
  Fail: {
    error: 'server_error',
    error_description: 'AADSTS50105: The signed in user is not assigned to a role.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Entra ID's request for consent, which the browser asks for in vain at its own address. */
export interface StandInEntra {
  /** The parameters it was asked with, each time. */
  readonly asked: readonly URLSearchParams[];
  stop(): Promise<void>;
}

/**
 * Answers at the authorization endpoint with a page that has a button for each answer, as people see one.
 * @param accepted is called when somebody agrees
 * @param changeState what the answers state in the place of the state that was asked with
 */
export async function standInEntra(
  context: BrowserContext,
  { authorize }: MailboxConsent,
  accepted: () => void,
  changeState: (state: string) => string = (state) => state,
): Promise<StandInEntra> {
  const asked: URLSearchParams[] = [];
  const pattern = `${authorize}?**`;
  const told = `${new URL(authorize).origin}/accepted?**`;
  await context.route(told, async (route) => {
    accepted();
    const to = new URL(route.request().url()).searchParams.get('to') ?? '';
    await route.fulfill({ status: 302, headers: { location: to } });
  });
  await context.route(pattern, async (route) => {
    const query = new URL(route.request().url()).searchParams;
    asked.push(query);
    const back = (answer: Readonly<Record<string, string>>) => {
      const state = changeState(query.get('state') ?? '');
      return `${query.get('redirect_uri')}#${new URLSearchParams({ ...answer, state })}`;
    };
    const links = Object.entries(ANSWERS).map(([name, answer]) => {
      const to = back(answer);
      const href = name === 'Accept' ? `/accepted?${new URLSearchParams({ to })}` : to;
      return `<p><a href="${href.replaceAll('&', '&amp;')}">${name}</a></p>`;
    });
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Permissions requested</title><h1>Permissions requested</h1>${links.join('')}`,
    });
  });
  return {
    asked,
    stop: async () => {
      await context.unroute(pattern);
      await context.unroute(told);
    },
  };
}

/** Presses a button in the window that asks for consent, which closes by itself. */
export async function answerConsent(opened: Page, answer: keyof typeof ANSWERS): Promise<void> {
  await opened.getByRole('link', { name: answer, exact: true }).click();
}

/** Expects what has to stand in every request: whose app, what it may, and a code that nobody can redeem. */
export function expectConsentRequest(
  query: URLSearchParams | undefined,
  { clientId, scope }: MailboxConsent,
): void {
  expect(Object.fromEntries(query ?? [])).toEqual({
    client_id: clientId,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: expect.stringMatching(/\/tab\/consent\/end$/),
    scope,
    state: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
    login_hint: 'ann@account.example',
  });
}
