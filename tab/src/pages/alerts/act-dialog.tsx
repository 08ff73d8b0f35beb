import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../parts/form-dialog.tsx';

interface Props {
  readonly title: string;
  /** The name of the button that does it. */
  readonly does: string;
  /** Does it. @returns why not, or null when it was done */
  readonly save: () => Promise<string | null>;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form about an alert in a dialog, which stays with what was typed where it is refused. */
export function ActDialog({ title, does, save, isOpen, close, children }: Props) {
  const [why, setWhy] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async () => {
    setPending(true);
    const refused = await save();
    setPending(false);
    setWhy(refused);
    if (refused === null) close();
  };
  if (!isOpen) return null;
  return (
    <FormDialog
      title={title}
      action={does}
      submit={() => void submit()}
      close={close}
      isBusy={isPending}
      error={why === null ? null : new Error(why)}
    >
      {children}
    </FormDialog>
  );
}
