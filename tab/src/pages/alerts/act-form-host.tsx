import { createContext, type ReactNode, useContext, useState } from 'react';
import { HandOverForm, SnoozeForm } from './act-forms.tsx';
import type { AlertAct } from './types.ts';
import { useActs } from './use-acts.ts';

/** What is filled in about the alerts on a deal. */
interface AskedForm {
  readonly act: 'snooze' | 'hand-over';
  readonly dealId: string;
  readonly customer: string;
  readonly zone: string;
}

/** Each time one is opened it begins anew. Closed it stays, or the page behind it would stay out of reach. */
interface OpenedForm extends AskedForm {
  readonly nth: number;
  readonly isOpen: boolean;
}

const ActFormContext = createContext<(form: AskedForm) => void>(() => {});

/** Opens the form of an act. */
export function useActForm(): (form: AskedForm) => void {
  return useContext(ActFormContext);
}

/** Draws the form of an act beside the rows, so that what was typed stays when the row it was opened from goes. */
export function ActFormHost({ children }: { readonly children: ReactNode }) {
  const { perform } = useActs();
  const [form, setForm] = useState<OpenedForm | null>(null);
  const open = (asked: AskedForm) =>
    setForm((before) => ({ ...asked, nth: (before?.nth ?? 0) + 1, isOpen: true }));
  const shown = form && {
    ...{ customer: form.customer, zone: form.zone, isOpen: form.isOpen },
    perform: (act: AlertAct) => perform({ dealId: form.dealId, act }),
    close: () => setForm((opened) => opened && { ...opened, isOpen: false }),
  };
  return (
    <ActFormContext.Provider value={open}>
      {children}
      {shown && form.act === 'snooze' ? <SnoozeForm key={form.nth} {...shown} /> : null}
      {shown && form.act === 'hand-over' ? <HandOverForm key={form.nth} {...shown} /> : null}
    </ActFormContext.Provider>
  );
}
