import { z } from 'zod';

/** What is wrong with a part of a request. */
export interface ProblemPart {
  /** JSON Pointer into the body, or `query/name`, `path/name`, `header/name`. */
  readonly pointer: string;
  readonly detail: string;
}

/** The schema of an error answer (RFC 9457). */
export const ProblemSchema = z
  .object({
    type: z.string().describe('What kind of problem it is: `/api/v1/docs#problem-<code>`.'),
    code: z.string().describe('The same as one word, such as `no-such-deal`.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What is wrong and what can be done, for a person.'),
    reference: z
      .string()
      .optional()
      .describe('Stands in the log beside the failure, where it is one of ours.'),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('The parts of the request that are wrong.'),
    changes: z
      .array(z.string())
      .optional()
      .describe('With 412: what has changed since the version that the request was made for.'),
    current: z.string().optional().describe('With 412: the ETag as it is now.'),
    signInLink: z
      .string()
      .nullable()
      .optional()
      .describe('With `sign-in-needed`: where the person signs in; null where Teams has to ask.'),
    confirm: z
      .string()
      .optional()
      .describe(
        'With `to-confirm`, where the body confirms by a word: what it states as `confirm` to have it done all the same.',
      ),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 has it.' });

/** Every problem the API answers, by its code: status and title. */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request is malformed' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'sign-in-needed': { status: 403, title: 'A sign-in to the mailbox is needed' },
  'no-such-route': { status: 404, title: 'There is nothing here' },
  'no-such-deal': { status: 404, title: 'No such deal' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This method is not taken here' },
  'in-progress': { status: 409, title: 'The same request is being answered' },
  'outcome-unknown': { status: 409, title: 'It is not known whether the request took effect' },
  conflict: { status: 409, title: 'It can not be done as things are' },
  'to-confirm': { status: 409, title: 'It has to be confirmed' },
  gone: { status: 410, title: 'It is gone' },
  changed: { status: 412, title: 'It has changed meanwhile' },
  'too-large': { status: 413, title: 'The request is too large' },
  'wrong-content-type': { status: 415, title: 'The body is of another type' },
  unprocessable: { status: 422, title: 'The request can not be carried out' },
  'key-of-another-request': { status: 422, title: 'The idempotency key belongs to another request' },
  'version-needed': { status: 428, title: 'The version must be stated' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  failed: { status: 500, title: 'The request failed' },
  'upstream-failed': { status: 502, title: 'A service behind this one failed' },
  busy: { status: 503, title: 'Too busy' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemMore {
  readonly errors?: readonly ProblemPart[];
  readonly changes?: readonly string[];
  readonly current?: string;
  readonly signInLink?: string | null;
  readonly confirm?: string;
  readonly reference?: string;
  /** When the request may be worth repeating, in milliseconds from now. */
  readonly retryAfterMs?: number;
}

/** Thrown for a request that is answered with a problem. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly more: ProblemMore;

  constructor(code: ProblemCode, detail: string, more: ProblemMore = {}) {
    super(detail);
    this.code = code;
    this.more = more;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** The body of the answer. */
  get body(): z.input<typeof ProblemSchema> {
    const { retryAfterMs: _, errors, changes, ...more } = this.more;
    return {
      type: `/api/v1/docs#problem-${this.code}`,
      code: this.code,
      ...PROBLEMS[this.code],
      detail: this.message,
      ...more,
      ...(errors ? { errors: [...errors] } : {}),
      ...(changes ? { changes: [...changes] } : {}),
    };
  }
}

/** A refusal of what somebody filled in: why, and at which field of the body. */
export interface RefusedField {
  readonly why: string;
  /** The name of the field; null where it is about the whole. */
  readonly field: string | null;
}

/** The answer for a form that can't be carried out as it was filled in; each refusal stands at its field. */
export function refusedFields(refused: readonly RefusedField[]): Problem {
  const errors = refused.flatMap(({ field, why }) =>
    field === null ? [] : [{ pointer: `/${field}`, detail: why }],
  );
  const detail = refused.map(({ why }) => why).join(' ');
  return new Problem('unprocessable', detail, errors.length > 0 ? { errors } : {});
}

/** The answer for a deal that there is not, or that the asker may not see: both alike. */
export function noSuchDeal(dealId: string): Problem {
  return new Problem(
    'no-such-deal',
    `No deal that you may see has the id "${dealId}". You see the deals on which you are AE, CE or PDM. Ask the AE or PDM of one that is missing to put you on it, or an admin.`,
  );
}
