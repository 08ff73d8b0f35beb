import { reasonOf } from './states.tsx';
import { useToast } from './toasts.tsx';

/**
 * Gives what takes something back, and tells what came of it: also where whoever offered it, such as a dialog, is no longer on
 * the page, when callbacks of a mutation are not called.
 */
export function useUndoing(): (undone: Promise<string>) => Promise<void> {
  const toast = useToast();
  return async (undone) => {
    try {
      toast({ title: await undone });
    } catch (error) {
      toast({ title: 'It was not undone', detail: reasonOf(error), intent: 'error' });
    }
  };
}
