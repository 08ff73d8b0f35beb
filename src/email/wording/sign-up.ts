import type { CloudScopeId } from '../../domain/ids.ts';
import { SIGN_UP_URL } from '../../guidance/microsoft-links.ts';

/** The scopes for which the pages say that a tenant can be signed up for, free of charge. */
const FREE: ReadonlySet<CloudScopeId> = new Set<CloudScopeId>(['commercial', 'commercial-gcc']);

/** URL of the sign-up for a free tenant; null for a scope of which the pages name none. */
export function signUpUrl(scope: CloudScopeId): string | null {
  return FREE.has(scope) ? SIGN_UP_URL : null;
}
