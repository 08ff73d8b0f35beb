import { dealRule } from '../deal-rule.ts';

export const onHold = dealRule('on-hold', 'warning', ({ deal }) => deal.stage === 'on-hold');
