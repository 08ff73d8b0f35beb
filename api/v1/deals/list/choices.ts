import { z } from 'zod';
import { DEAL_VERDICT, RISK, STAGE, TRANSACTION, WAITING } from '../../../../cards/kit/labels.ts';
import { OWN_NAMINGS, type OwnNaming, UNSTATED } from '../../../../src/domain/deal-list.ts';
import { WAITING_FOR } from '../../../../src/domain/drafts/waiting-for.ts';
import {
  CLOUD_SCOPE_IDS,
  RISKS,
  STAGES,
  SUBMISSIONS,
  type Submission,
  TRANSACTIONS,
} from '../../../../src/domain/ids.ts';
import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES, DEAL_VERDICTS } from '../../../../src/domain/verdict.ts';
import { programsOfDeals } from '../../../../src/flows/deals/list/list-all-deals.ts';
import { cloudScopeOf } from '../../../../src/policy/cloud-scopes.ts';
import { CATALOGUE } from '../../../../src/rules/catalogue.ts';
import { route } from '../../route.ts';

const ChoicesSchema = z.array(z.object({ value: z.string(), label: z.string() }));

const SUBMISSION: Readonly<Record<Submission, string>> = {
  'vlc-package': 'VL Central package',
  'manual-form': 'manual form',
};

const OWN_NAMING: Readonly<Record<OwnNaming, string>> = { open: 'not taken yet' };

export const dealChoices = route({
  method: 'GET',
  path: '/deals/choices',
  id: 'dealChoices',
  tag: 'deals',
  summary: 'The values that filters of the list take, in words',
  description: 'The programs are those of the deals that you may see.',
  answer: z.object({
    verdict: ChoicesSchema,
    risk: ChoicesSchema,
    waiting: ChoicesSchema,
    finding: ChoicesSchema,
    stage: ChoicesSchema,
    program: ChoicesSchema,
    transaction: ChoicesSchema,
    submission: ChoicesSchema,
    cloud: ChoicesSchema,
    named: ChoicesSchema,
  }),
  run: async ({ services, viewers }) => {
    const programs = await programsOfDeals(services, viewers);
    return {
      body: {
        verdict: choices(DEAL_VERDICTS, (value) => DEAL_VERDICT[value].word),
        risk: choices(RISKS.toReversed(), (value) => RISK[value].word),
        waiting: choices(WAITING_FOR, (value) => WAITING[value]),
        finding: choices([...DEAL_FINDING_CODES, ...CONTACT_FINDING_CODES], (code) => CATALOGUE[code].title),
        stage: choices(STAGES, (value) => STAGE[value]),
        program: [...choices(programs, (value) => value), NOT_STATED],
        transaction: [...choices(TRANSACTIONS, (value) => TRANSACTION[value]), NOT_STATED],
        submission: choices(SUBMISSIONS, (value) => SUBMISSION[value]),
        cloud: choices(CLOUD_SCOPE_IDS, (value) => cloudScopeOf(value).name),
        named: choices(OWN_NAMINGS, (value) => OWN_NAMING[value]),
      },
    };
  },
});

const NOT_STATED = { value: UNSTATED, label: 'not stated' };

function choices<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}
