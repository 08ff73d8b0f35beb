import { addressKey } from '../../domain/address.ts';
import { dealRule } from '../deal-rule.ts';

/** A single person fills every administering role; `detail.email` is their address. */
export const singleVlAdmin = dealRule('single-vl-admin', 'info', ({ contacts }) => {
  let only: string | null = null;
  for (const { role, email } of contacts) {
    if (role !== 'notices-contact' && role !== 'online-administrator') continue;
    if (only !== null && addressKey(only) !== addressKey(email)) return false;
    only ??= email;
  }
  return only === null ? false : { email: only };
});
