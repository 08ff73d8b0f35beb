import { contactRule } from '../contact-rule.ts';

export const personalAccount = contactRule('personal-account', ({ account }) => account === 'personal');
