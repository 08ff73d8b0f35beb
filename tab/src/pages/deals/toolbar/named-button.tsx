import { Button } from '@fluentui/react-components';
import { useNamings } from '../../../parts/use-namings.ts';
import type { Change } from '../view/use-view.ts';
import { filtered, NAMED_OPEN } from '../view/view.ts';

/** Shows the deals on which one is named, which are in no other list; nothing where there are none. */
export function NamedButton({ change }: { readonly change: Change }) {
  const { data: namings } = useNamings();
  const count = namings?.deals ?? 0;
  if (count === 0) return null;
  return (
    <Button onClick={() => change((now) => filtered(now, 'named', NAMED_OPEN))}>Named on {count}</Button>
  );
}
