import { addressKey } from '../../domain/address.ts';
import type { Contact } from '../../domain/deal.ts';
import type { RoleId } from '../../domain/ids.ts';

/** A proposal whose role is decided. */
interface Replacing {
  readonly role: RoleId;
  readonly email: string;
  readonly replaces: string | null;
}

/** Whom a proposal replaces: one contact, nobody (the person comes as well), or one of several, which a person says. */
export type Replaced<C> =
  | { readonly kind: 'one'; readonly contact: C }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'choose'; readonly among: readonly C[] };

/**
 * Whom of a deal's contacts a `replace` proposal replaces. Where the reply names nobody who is still there, the only other
 * contact of the role hands it over, unless the one whom the reply names has gone already. Pure.
 */
export function whomItReplaces<C extends Pick<Contact, 'role' | 'email'>>(
  { role, email, replaces }: Replacing,
  contacts: readonly C[],
): Replaced<C> {
  const others = contacts.filter((one) => one.role === role && addressKey(one.email) !== addressKey(email));
  const named =
    replaces === null ? undefined : others.find((one) => addressKey(one.email) === addressKey(replaces));
  if (named) return { kind: 'one', contact: named };
  const [only, ...more] = others;
  if (!only || (more.length === 0 && replaces !== null)) return { kind: 'nobody' };
  return more.length === 0 ? { kind: 'one', contact: only } : { kind: 'choose', among: others };
}
