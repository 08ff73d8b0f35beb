import { dealRule } from '../deal-rule.ts';

export const scopeUnknown = dealRule('scope-unknown', 'warning', ({ deal }) => deal.cloudScope === 'unknown');
