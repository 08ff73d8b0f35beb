import { contactRule } from '../contact-rule.ts';

export const wrongCloud = contactRule('wrong-cloud', ({ cloud }) => cloud === 'misaligned');
