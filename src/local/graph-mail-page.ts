import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Handlebars from 'handlebars';
import { z } from 'zod';
import type { AsPerson, EmulatedPerson } from './graph-emulate.ts';

/** Stand-in for Outlook in `npm run dev:graph`: one person's mail, to send and answer by hand. */

const recipient = z.object({
  emailAddress: z.object({ address: z.string(), name: z.string().optional() }),
});
const MessageSchema = z.object({
  id: z.string(),
  subject: z.string(),
  isDraft: z.boolean(),
  parentFolderId: z.string(),
  receivedDateTime: z.string().nullish(),
  from: recipient.nullish(),
  toRecipients: z.array(recipient),
  ccRecipients: z.array(recipient),
  body: z.object({ contentType: z.string(), content: z.string() }),
});
type Message = z.infer<typeof MessageSchema>;
const ListSchema = z.object({ value: z.array(MessageSchema) });

const MOST_BYTES = 64 * 1024;

const TOP = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 60vh; border: 1px solid #888; background: #fff; color-scheme: light; }
textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; margin: .5rem 0; }
form { margin: 1rem 0; } button { font: inherit; }
</style></head><body><main>
`;
const END = '</main></body></html>\n';

const LIST = Handlebars.compile(`${TOP}<h1>{{title}}</h1>
<p>It stands in for Outlook and forgets everything when it ends. Open a draft to send it, and a sent letter to answer it as whoever it went to.</p>
{{#each folders}}<h2>{{name}}</h2>
{{#if messages}}<ul>{{#each messages}}<li><a href="{{link}}" dir="auto">{{subject}}</a>, {{who}}</li>{{/each}}</ul>
{{else}}<p>Nothing.</p>{{/if}}
{{/each}}${END}`);

const MESSAGE = Handlebars.compile(`${TOP}<p><a href="/">All mail</a></p>
<h1 dir="auto">{{title}}</h1>
<p>From {{from}}<br>To {{to}}{{#if cc}}<br>Cc {{cc}}{{/if}}<br>In {{folder}}</p>
{{#if isDraft}}
<form method="post" action="{{link}}?do=send"><button>Send</button></form>
<form method="post" action="{{link}}?do=edit"><label>A line to add<textarea name="text" rows="2" required></textarea></label><button>Add it</button></form>
<form method="post" action="{{link}}?do=delete"><button>Delete</button></form>
{{/if}}
{{#if isSent}}
<form method="post" action="{{link}}?do=answer"><label>Answer as {{to}}<textarea name="text" rows="6" required></textarea></label><button>Answer</button></form>
{{/if}}
<iframe sandbox srcdoc="{{html}}" title="The letter"></iframe>${END}`);

const FOLDERS = { drafts: 'Drafts', sentitems: 'Sent', inbox: 'Inbox', deleteditems: 'Deleted' };
const OPEN = '/mail/deeplink/compose/';

/** The pages of one person's mailbox. */
export function mailPages(as: AsPerson, { token, address }: EmulatedPerson): RequestListener {
  const call = (method: string, path: string, body?: object) => as(token, method, path, body);

  async function one(id: string): Promise<Message | null> {
    const read = MessageSchema.safeParse(await call('GET', `/me/messages/${encodeURIComponent(id)}`));
    return read.success ? read.data : null;
  }

  async function list(): Promise<string> {
    const { value } = ListSchema.parse(await call('GET', '/me/messages?$top=500'));
    const folders = await Promise.all(
      Object.entries(FOLDERS).map(async ([id, name]) => {
        const folder = await folderId(id);
        const messages = value
          .filter(({ parentFolderId }) => parentFolderId === folder)
          .map((message) => ({
            subject: message.subject || 'No subject',
            link: linkTo(message.id),
            who:
              id === 'inbox' ? `from ${addresses([message.from])}` : `to ${addresses(message.toRecipients)}`,
          }));
        return { name, messages };
      }),
    );
    return LIST({ title: `Mail of ${address}`, folders });
  }

  async function folderId(wellKnown: string): Promise<string> {
    return z.object({ id: z.string() }).parse(await call('GET', `/me/mailFolders/${wellKnown}`)).id;
  }

  async function show(message: Message): Promise<string> {
    const { id, subject, isDraft, parentFolderId, from, toRecipients, ccRecipients, body } = message;
    const names = await Promise.all(
      Object.entries(FOLDERS).map(async ([wellKnown, name]) => [await folderId(wellKnown), name] as const),
    );
    const folder = new Map(names).get(parentFolderId) ?? 'another folder';
    return MESSAGE({
      title: subject || 'No subject',
      link: linkTo(id),
      from: addresses([from]),
      to: addresses(toRecipients),
      cc: addresses(ccRecipients),
      folder,
      isDraft: isDraft && folder === FOLDERS.drafts,
      isSent: folder === FOLDERS.sentitems,
      html: body.contentType === 'html' ? body.content : lines(body.content),
    });
  }

  async function act(message: Message, verb: string | null, typed: string): Promise<boolean> {
    const path = `/me/messages/${encodeURIComponent(message.id)}`;
    switch (verb) {
      case 'send':
        await call('POST', `${path}/send`);
        return true;
      case 'edit': {
        const content = withLine(message.body.content, lines(typed));
        await call('PATCH', path, { body: { contentType: 'html', content } });
        return true;
      }
      case 'delete':
        await call('DELETE', path);
        return true;
      case 'answer':
        await answer(path, message, typed);
        return true;
      default:
        return false;
    }
  }

  /** The emulator delivers no mail between mailboxes, so the reply is created in the mailbox it would arrive in. */
  async function answer(path: string, { toRecipients }: Message, typed: string): Promise<void> {
    const { id } = z.object({ id: z.string() }).parse(await call('POST', `${path}/createReply`));
    const content = lines(typed);
    const [from] = toRecipients;
    const toRecipient = [{ emailAddress: { address } }];
    const arrived = `/me/messages/${encodeURIComponent(id)}`;
    const body = { contentType: 'html', content };
    await call('PATCH', arrived, { body, toRecipients: toRecipient, ...(from ? { from } : {}) });
    await call('POST', `${arrived}/move`, { destinationId: 'inbox' });
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://here');
    if (request.method === 'GET' && url.pathname === '/') return page(response, 200, await list());
    const id = url.pathname.startsWith(OPEN) ? decodeURIComponent(url.pathname.slice(OPEN.length)) : '';
    const message = id === '' ? null : await one(id);
    if (!message) return page(response, 404, 'There is nothing here.');
    if (request.method !== 'POST') return page(response, 200, await show(message));
    const typed = new URLSearchParams(await formOf(request)).get('text') ?? '';
    const done = await act(message, url.searchParams.get('do'), typed);
    if (done) response.writeHead(303, { location: '/' }).end();
    else page(response, 400, 'There is no such button.');
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      page(response, 500, error instanceof Error ? error.message : 'It failed.');
    });
  };
}

async function formOf(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new Error('That is too long.');
  return text(request);
}

function page(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  });
  response.end(html);
}

function linkTo(id: string): string {
  return OPEN + encodeURIComponent(id);
}

function addresses(recipients: readonly (z.infer<typeof recipient> | null | undefined)[]): string {
  return recipients.map((one) => one?.emailAddress.address ?? 'nobody').join(', ');
}

/** Typed text as HTML. */
function lines(typed: string): string {
  return `<p>${Handlebars.escapeExpression(typed).replace(/\r\n|\n/g, '<br>')}</p>`;
}

function withLine(html: string, line: string): string {
  return html.includes('</body>') ? html.replace('</body>', () => `${line}</body>`) : html + line;
}
