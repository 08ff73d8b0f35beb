import { isListedProgram } from '../../policy/programs.ts';
import { dealRule } from '../deal-rule.ts';

/** `detail.program` is the stated program, empty when there is none. */
export const programNotListed = dealRule('program-not-listed', 'info', ({ deal }) =>
  isListedProgram(deal.program) ? false : { program: deal.program ?? '' },
);
