import { Button } from '@fluentui/react-components';
import type { Deal } from './deal-data.ts';

interface ShareButtonProps {
  readonly deal: Deal;
  readonly share: (dealId: string, label: string) => void;
}

/** Offers the link of a deal to others, which shows it to those who may see it. */
export function ShareButton({ deal: { dealId, customer }, share }: ShareButtonProps) {
  return <Button onClick={() => share(dealId, customer)}>Share</Button>;
}
