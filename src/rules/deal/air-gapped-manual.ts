import { cloudScopeOf } from '../../policy/cloud-scopes.ts';
import { dealRule } from '../deal-rule.ts';

export const airGappedManual = dealRule(
  'air-gapped-manual',
  'info',
  ({ deal }) => cloudScopeOf(deal.cloudScope).airGapped,
);
