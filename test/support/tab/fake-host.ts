import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core';
import { watched } from './open-tab.ts';

/** The hosts that the page knows, with what they can do. */
export interface HostOptions {
  /** The origin of the host; one that may not frame the page shows none. */
  readonly origin?: string;
  readonly name?: 'Teams' | 'Outlook' | 'Office';
  readonly theme?: 'default' | 'dark' | 'contrast';
  /** What the link says that led here; left out, nothing. */
  readonly subEntityId?: string;
  /** The sign-in name of whoever uses the host; left out, it says none. */
  readonly signInName?: string;
  /** The capabilities by their names. */
  readonly supports?: Readonly<Record<string, object>>;
  /** The token that the host gives, or the reason why it gives none; every time it is asked. */
  readonly token: () => Promise<{ readonly token: string } | { readonly failure: string }>;
  /** Whether it frames the page and never answers. */
  readonly isSilent?: boolean;
  /** Whether it opens no window that the page asks for. */
  readonly blocksWindows?: boolean;
  /** The path below `/tab` that is framed. */
  readonly path?: string;
  /** What the page asks for by such paths gets no answer: at once, or never. */
  readonly lost?: { readonly paths: RegExp; readonly how: 'at-once' | 'never' };
}

/** A message of teams-js to its host. */
export interface HostMessage {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** A host with the page in a frame. */
export interface FakeHost {
  readonly page: Page;
  /** The frame of the page. */
  readonly frame: Frame;
  readonly wrong: string[];
  /** What teams-js has said to the host so far. */
  messages(): Promise<readonly HostMessage[]>;
  /** Changes the theme, as a person does while the page is open. */
  setTheme(theme: string): Promise<void>;
}

/** The origin at which the page stands in a host: hosts frame nothing but https. */
const PAGE_ORIGIN = 'https://wsa.bot.example';

/**
 * Frames the page as Teams and Outlook do, and answers what teams-js says by `postMessage`, so that the library, the origins
 * that it trusts and the Content-Security-Policy are tried as they are. The browser asks for both origins in vain: what it
 * asks of the page is handed to the product.
 */
export async function openInHost(
  context: BrowserContext,
  url: string,
  {
    origin = 'https://teams.microsoft.com',
    name = 'Teams',
    theme = 'default',
    subEntityId,
    signInName,
    supports = { pages: {}, app: {} },
    token,
    isSilent = false,
    blocksWindows = false,
    path: below = '',
    lost,
  }: HostOptions,
): Promise<FakeHost> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const wrong = watched(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.exposeFunction('tokenOfHost', token);
  // Of the context, as the host opens windows, too.
  const handle = (route: Route) => {
    if (!lost?.paths.test(new URL(route.request().url()).pathname)) return handOn(route, PAGE_ORIGIN, url);
    return lost.how === 'at-once' ? route.abort() : undefined;
  };
  await context.route(`${PAGE_ORIGIN}/**`, handle);
  // No other than its own: by then the next page may have one.
  page.once('close', () => void context.unroute(`${PAGE_ORIGIN}/**`, handle).catch(() => {}));
  const html = hostPage({
    src: `${PAGE_ORIGIN}/tab${below}`,
    context: {
      hostName: name,
      theme,
      locale: 'en-gb',
      entityId: 'book',
      ...(subEntityId === undefined ? {} : { subEntityId }),
      ...(signInName === undefined
        ? {}
        : { userObjectId: 'somebody', loginHint: signInName, userPrincipalName: signInName }),
    },
    isSilent,
    blocksWindows,
    runtime: { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports },
  });
  await page.route(`${origin}/host`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto(`${origin}/host`);
  return {
    page,
    get frame() {
      const [, frame] = page.frames();
      if (!frame) throw new Error('the host has no frame');
      return frame;
    },
    wrong,
    messages: () => page.evaluate<readonly HostMessage[]>('said'),
    setTheme: (next) => page.evaluate(`tell('themeChange', [${JSON.stringify(next)}])`),
  };
}

/** Hands a request of the page to the product, as a proxy in front of it does. @param from the origin that the page knows */
export async function handOn(route: Route, from: string, url: string): Promise<void> {
  const request = route.request();
  const target = request.url().replace(from, url);
  // A stream never ends, and what is handed on is sent when it has: it stays unanswered, as one that tells nothing.
  if (target.endsWith('/api/v1/events')) return;
  const own = Object.entries(request.headers()).filter(
    ([header]) => !/^(?:origin|referer|host|sec-)/.test(header),
  );
  // Each on a connection of its own: one that was idle may be ended by the product just as it is used again.
  const headers = { ...Object.fromEntries(own), connection: 'close' };
  try {
    const response = await route.fetch({ url: target, headers, maxRedirects: 0 });
    await route.fulfill({ response });
  } catch (error) {
    if (isAwaited(request)) throw error;
  }
}

/** A page that was closed meanwhile waits for no answer, nor does a window that was never drawn: it has no frame to ask for. */
function isAwaited(request: Request): boolean {
  try {
    return !request.frame().page().isClosed();
  } catch {
    return false;
  }
}

function hostPage(what: {
  readonly src: string;
  readonly isSilent: boolean;
  readonly blocksWindows: boolean;
  readonly context: object;
  readonly runtime: object;
}): string {
  return `<!doctype html><title>A host</title>
<style>html, body { margin: 0; height: 100% } iframe { border: 0; width: 100%; height: 100% }</style>
<iframe name="tab" title="The app" src="${what.src}"></iframe>
<script>
const said = [];
const frame = document.querySelector('iframe').contentWindow;
const pageOrigin = ${JSON.stringify(new URL(what.src).origin)};
const tell = (func, args) => frame.postMessage({ func, args }, pageOrigin);
const answers = ${what.isSilent} ? {} : {
  initialize: () => ['content', 'web', JSON.stringify(${JSON.stringify(what.runtime)}), '2.0.1'],
  getContext: () => [${JSON.stringify(what.context)}],
  'authentication.getAuthToken': async () => {
    const given = await tokenOfHost();
    return 'token' in given ? [true, given.token] : [false, given.failure];
  },
  'mail.openMailItem': () => [true],
  executeDeepLink: () => [true],
  'authentication.authenticate': ({ args: [url, width, height] }) => new Promise((resolve) => {
    const opened = ${what.blocksWindows} ? null : open(url, '_blank', 'popup,width=' + width + ',height=' + height);
    if (!opened) return resolve([false, 'FailedToOpenWindow']);
    windows.set(opened, (...outcome) => { windows.delete(opened); clearInterval(looking); resolve(outcome); });
    const looking = setInterval(() => opened.closed && windows.get(opened)?.(false, 'CancelledByUser'), 100);
  }),
};
const windows = new Map();
const ofWindow = {
  initialize: () => ['authentication', 'web', JSON.stringify(${JSON.stringify(what.runtime)}), '2.0.1'],
  'authentication.authenticate.success': ({ args: [text] }, end) => end(true, text),
  'authentication.authenticate.failure': ({ args: [text] }, end) => end(false, text),
};
addEventListener('message', async ({ source, origin, data }) => {
  const end = windows.get(source);
  if (end && origin === pageOrigin) {
    const args = ofWindow[data.func]?.(data, end);
    if (Array.isArray(args)) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, pageOrigin);
    return;
  }
  if (source !== frame || origin !== pageOrigin) return;
  said.push({ func: data.func, args: data.args });
  const args = await answers[data.func]?.(data);
  if (args) frame.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, pageOrigin);
});
</script>`;
}
