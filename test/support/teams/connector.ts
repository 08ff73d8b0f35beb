import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';

/** A message the bot sent, or one it changed (`PUT`). */
export interface Sent {
  readonly method: 'POST' | 'PUT';
  readonly conversationId: string;
  /** The activity that is answered or, with `PUT`, changed. */
  readonly activityId: string | null;
  /** Whom alone it was shown to, by their id; null for everybody. */
  readonly onlyFor: string | null;
  /** The status it was answered with. */
  readonly status: number;
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly summary?: string;
    readonly entities?: readonly object[];
    readonly attachments?: readonly { readonly contentType: string; readonly content: AdaptiveCard }[];
  };
}

/** A Bot Connector on this machine that takes what the bot sends, and knows who everybody is. */
export interface Connector {
  readonly url: string;
  readonly sent: readonly Sent[];
  /** Whom chats were opened with, by their id. */
  readonly opened: readonly string[];
  /** The members that were asked for, as `conversation member`. */
  readonly lookUps: readonly string[];
  /** What it answers from now on; what is not stated goes well. */
  answer(how: Answers): void;
  stop(): Promise<void>;
}

/** What Teams knows of somebody. */
export interface Member {
  readonly name?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly aadObjectId?: string;
  readonly userRole?: string;
  readonly tenantId?: string;
}

export interface Answers {
  /** Status of an answer to what is sent. */
  readonly sending?: number;
  /** Status of an answer to what is changed; left out, as to what is sent. */
  readonly updating?: number;
  /** Status of an answer to a targeted message; left out, as Teams answers it. */
  readonly targeting?: number;
  /** Status of an answer to what is sent into a chat of one person and the bot. */
  readonly chatting?: number;
  /** Status of an answer to the opening of a chat. */
  readonly opening?: number;
  /** Status of an answer to a look-up. */
  readonly lookUp?: number;
  /** Status of an answer to a look-up of one person; left out, as to any look-up. */
  readonly lookUpOfOne?: number;
  /** The code of an answer that refuses a look-up. */
  readonly lookUpCode?: string;
  /** What is known of everybody. */
  readonly member?: Member;
  /** What is known of some, by their id; they are also who is in every conversation. */
  readonly members?: Readonly<Record<string, Member>>;
  /** Look-ups are answered once it has resolved. */
  readonly lookUpsAfter?: Promise<void>;
  /** What is sent is answered once it has resolved. */
  readonly sendingAfter?: Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/(activities|members|pagedmembers)(?:\/([^/?]+))?$/;

type Body = Sent['activity'] & { readonly recipient?: { readonly id?: string } };

/** Why Teams takes no targeted message, or no edit of one; null if it does. */
function refusalOf(
  method: 'POST' | 'PUT',
  conversationId: string,
  { recipient }: Body,
  shownTo: string | undefined,
): { readonly status: number; readonly code: string } | null {
  const isBad = method === 'POST' ? !recipient?.id : recipient !== undefined;
  // There is nobody else in such a chat.
  if (isBad || conversationId.startsWith('a:')) return { status: 400, code: 'BadArgument' };
  if (method === 'PUT' && shownTo === undefined)
    return { status: 404, code: 'ActivityNotFoundInConversation' };
  return null;
}

export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const lookUps: string[] = [];
  const opened: string[] = [];
  /** Whom each targeted message is shown to, by its id. */
  const shownTo = new Map<string, string>();
  let answers: Answers = {};
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const url = new URL(request.url ?? '', 'http://localhost');
    const [, conversation = '', kind, part] = PATH.exec(url.pathname) ?? [];
    if (request.method === 'POST' && url.pathname === '/v3/conversations') {
      const [member] = (JSON.parse(body) as { readonly members: readonly { readonly id: string }[] }).members;
      opened.push(member?.id ?? '');
      return reply(response, answers.opening ?? 201, { id: `a:opened-${member?.id}` });
    }
    const conversationId = decodeURIComponent(conversation);
    const id = part === undefined ? null : decodeURIComponent(part);
    if (kind === 'members' && request.method === 'GET') {
      lookUps.push(`${conversationId} ${id}`);
      await answers.lookUpsAfter;
      const member = { id, name: 'Alex', ...answers.member, ...answers.members?.[id ?? ''] };
      return reply(response, answers.lookUpOfOne ?? answers.lookUp ?? 200, member, answers.lookUpCode);
    }
    if (kind === 'pagedmembers') {
      lookUps.push(`${conversationId} everybody`);
      await answers.lookUpsAfter;
      const members = Object.entries(answers.members ?? {}).map(([of, member]) => ({ id: of, ...member }));
      return reply(response, answers.lookUp ?? 200, { members }, answers.lookUpCode);
    }
    if (kind === 'activities' && (request.method === 'POST' || request.method === 'PUT')) {
      const { method } = request;
      const activity = JSON.parse(body) as Body;
      const isTargeted = url.searchParams.get('isTargetedActivity') === 'true';
      const known = shownTo.get(id ?? '');
      const refusal = isTargeted
        ? answers.targeting === undefined
          ? refusalOf(method, conversationId, activity, known)
          : { status: answers.targeting, code: `Status${answers.targeting}` }
        : // Nobody else can be made to see a targeted message.
          known === undefined
          ? null
          : { status: 404, code: 'ActivityNotFoundInConversation' };
      const asked = method === 'PUT' ? (answers.updating ?? answers.sending) : answers.sending;
      const chatting = conversationId.startsWith('a:') ? answers.chatting : undefined;
      const status = refusal?.status ?? chatting ?? asked ?? 201;
      const onlyFor = isTargeted ? (known ?? activity.recipient?.id ?? '') : null;
      const sentId = `sent-${sent.length + 1}`;
      sent.push({ method, conversationId, activityId: id, onlyFor, status, activity });
      await answers.sendingAfter;
      if (onlyFor !== null && status < 300) shownTo.set(method === 'PUT' ? (id ?? '') : sentId, onlyFor);
      return reply(response, status, { id: sentId }, refusal?.code);
    }
    return reply(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    lookUps,
    opened,
    answer: (how) => {
      answers = how;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, status: number, value: object, code = `Status${status}`): void {
  const content = status < 300 ? value : { error: { code, message: 'as the test wants' } };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}
