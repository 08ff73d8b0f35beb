import type { z } from 'zod';
import type { AdminArea } from '../../src/domain/audit/admin-area.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import type { Mailbox } from '../../src/graph/client.ts';
import type { Services } from '../../src/services.ts';
import type { ApiPorts } from './ports.ts';

export const TAGS = {
  me: 'Who is signed in',
  today: 'What is new and what to do next',
  deals: 'The deals, and how each stands',
  contacts: 'The contacts of a deal',
  evidence: 'What was checked, and what was looked up',
  desk: 'What the desk of a partner sees, and who is on it',
  cards: 'The cards of chat, and their buttons',
  drafts: 'Letters, their drafts, and drafts for many deals',
  replies: 'What customers answered, and the contacts they propose',
  alerts: 'What was sent, what waits, and why not',
  imports: 'Books that are brought in',
  forecast: 'Which deals will make their date',
  guidance: 'What Microsoft says, with citations',
  events: 'What changes, as it changes',
} as const;
export type Tag = keyof typeof TAGS;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request as its route is given it: parsed, and by whom. */
export interface Call<Params, Query, Body> {
  readonly services: Services;
  readonly ports: ApiPorts;
  /** Who asks. They alone see the answer. */
  readonly viewers: Viewers;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The version that the request was made for, as in the `ETag`s of answers; null where none is stated. */
  readonly ifMatch: string | null;
  /**
   * The asker's mailbox. Rejects where drafts are files instead of Graph messages.
   * @param anew whether Outlook has refused the sign-in that is stored, so that there has to be another
   * @throws Problem `sign-in-needed`
   */
  mailbox(anew?: boolean): Promise<Mailbox>;
  /** The id of what a write makes, the same at each repeat of it: a UUID. Of a read it is none. */
  readonly writeId: string;
  /** Aborted when the sender has gone, or the process is asked to stop. */
  readonly signal: AbortSignal;
}

/** What a route answers. */
export interface Reply<Body> {
  readonly body: Body;
  /** The version of what is answered, without quotes. */
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a repeat of the write is told, where the answer is given once and stored nowhere, such as a file. */
  readonly onlyOnce?: string;
}

/** A file that a route answers in place of JSON. */
export interface FileReply {
  readonly file: {
    readonly name: string;
    readonly contentType: string;
    readonly content: Buffer | string | AsyncIterable<Uint8Array | string>;
  };
}

/** An answer that goes on: server-sent events until it ends, or the sender goes. */
export interface StreamReply {
  readonly stream: (push: (event: string, data: unknown, id?: string) => void) => { close(): void };
}

/** The schema of a route's JSON answer; `file` and `events` name what is no JSON. */
export type AnswerSchema = z.ZodType | 'file' | 'events' | 'nothing';

type ReplyOf<Answer extends AnswerSchema> = Answer extends z.ZodType
  ? Reply<z.input<Answer>>
  : Answer extends 'file'
    ? FileReply
    : Answer extends 'events'
      ? StreamReply
      : undefined;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export interface RouteDefinition<
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends z.ZodType | undefined,
  Answer extends AnswerSchema,
> {
  readonly method: Method;
  /** Below `/api/v1`; parameters as `:dealId`. */
  readonly path: `/${string}`;
  /** A name of its own: `listDeals`. */
  readonly id: string;
  readonly tag: Tag;
  /** What it does, in one line. */
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  /** Schema of the JSON body. */
  readonly body?: Body;
  /** Most bytes of the body; left out, 256 KB. */
  readonly bodyBytes?: number;
  /** Whether the body is a file, and not JSON: `body` is then left out, and `Call.body` is its bytes. */
  readonly takesFile?: boolean;
  /** Whether it only reads, and is asked by POST because what it is asked with is long, or none of a log's business. */
  readonly isRead?: true;
  /** Whether it reads much: each person may have few of these at once. */
  readonly isCostly?: true;
  /** How often a person may ask it in a minute, of one process; left out, as often as everything together. */
  readonly mostAMinute?: number;
  /** Status of success; left out, 200, or 204 where there is nothing to answer. */
  readonly status?: 200 | 201 | 202;
  readonly answer: Answer;
  /** Whether the answer has an `ETag`. */
  readonly hasVersion?: boolean;
  /** Whether `If-Match` must state the version that the write was made for. */
  readonly needsVersion?: boolean;
  /** Whether a repeat of one that failed, wherever it did, does no more than what is left to be done. */
  readonly findsWhatWasDone?: true;
  /** What of the admins' it is; others are refused, which the audit log has. */
  readonly adminsOnly?: AdminArea;
  run(call: Call<Parsed<Params>, Parsed<Query>, Parsed<Body>>): Promise<ReplyOf<Answer>>;
}

/** A route of any types, as the registry has it. */
export type Route = Omit<
  RouteDefinition<undefined, undefined, undefined, AnswerSchema>,
  'params' | 'query' | 'body' | 'run'
> & {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  // biome-ignore lint/suspicious/noExplicitAny: its types are those of its schemas, which are parsed before it runs
  run(call: Call<any, any, any>): Promise<Reply<unknown> | FileReply | StreamReply | undefined>;
};

/** A route, with its types held to its schemas. */
export function route<
  const Answer extends AnswerSchema,
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(definition: RouteDefinition<Params, Query, Body, Answer>): Route {
  return definition as unknown as Route;
}

/** Whether a write that failed can be repeated: by its method, or as the route says. */
export function isRepeatable({
  method,
  findsWhatWasDone,
}: Pick<Route, 'method' | 'findsWhatWasDone'>): boolean {
  return method === 'PUT' || method === 'DELETE' || findsWhatWasDone === true;
}

/** Whether a route changes anything: it then takes an idempotency key. */
export function isWrite({ method, isRead }: Pick<Route, 'method' | 'isRead'>): boolean {
  return method !== 'GET' && isRead !== true;
}
