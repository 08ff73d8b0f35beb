import type { JWTPayload } from 'jose';

/** The sender of a request, as its verified token tells them. */
export interface VerifiedCaller {
  readonly claims: JWTPayload;
  /** The service that the activity must come from, and that is answered. */
  readonly serviceUrl: string;
  /** The tenant that the token is for; null where it names none. */
  readonly tenantId: string | null;
  /** The ids of the channels that the token may speak for. */
  readonly endorsements: readonly string[];
}
