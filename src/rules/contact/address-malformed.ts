import { contactRule } from '../contact-rule.ts';

export const addressMalformed = contactRule('address-malformed', ({ account }) => account === 'malformed');
