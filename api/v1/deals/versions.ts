import { hash } from 'node:crypto';

/** Characters of the version of a deal's content, with which its ETag begins. */
const CONTENT_CHARS = 16;
const BODY_CHARS = 12;

/**
 * The ETag of a deal: the version of its content, which decides whether an edit is made, and a digest of all that is shown of
 * it, so that whoever has the same already is told just that.
 */
export function dealTag(version: string, body: unknown): string {
  return `${version}${hash('sha256', JSON.stringify(body), 'base64url').slice(0, BODY_CHARS)}`;
}

/** The version of a deal's content in an ETag of it. */
export function contentVersionIn(tag: string | null): string | null {
  return tag === null ? null : tag.slice(0, CONTENT_CHARS);
}
