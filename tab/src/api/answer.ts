import { errorOf } from './problem.ts';

/** What an answer of the client has in it. */
interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. @throws ApiError */
export async function answered<T>(answer: Promise<Answer<T>>): Promise<T> {
  return (await answeredWithTag(answer)).data;
}

/** The data of an answer, and its ETag for a later `If-Match`; null without one. @throws ApiError */
export async function answeredWithTag<T>(
  answer: Promise<Answer<T>>,
): Promise<{ readonly data: T; readonly etag: string | null }> {
  const { data, error, response } = await answer;
  if (!response.ok) throw errorOf(response.status, error);
  return { data: data as T, etag: response.headers.get('ETag') };
}
