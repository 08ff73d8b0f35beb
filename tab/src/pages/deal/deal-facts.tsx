import { usdText } from '../../parts/format.ts';
import { capital } from '../../parts/words.ts';
import type { Deal } from './deal-data.ts';
import { Fact, Facts } from './fact.tsx';

/** What kind of deal it is; what nobody has stated is said to be missing. */
export function DealFacts({ deal }: { readonly deal: Deal }) {
  const { valueUsd, stage, partner, transaction, agreementNumber, packageId } = deal;
  return (
    <Facts>
      <Fact name="Value" value={valueUsd === null ? null : usdText(valueUsd)} />
      <Fact name="Stage" value={capital(stage.name)} />
      <Fact name="Partner" value={partner} />
      <Fact name="Transaction" value={transaction === null ? null : capital(transaction.name)} />
      <Fact name="Agreement" value={agreementNumber} />
      <Fact name="Package" value={packageId} />
    </Facts>
  );
}
