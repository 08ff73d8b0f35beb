import { contactRule } from '../contact-rule.ts';

export const noWsa = contactRule('no-wsa', ({ account }) => account === 'absent');
