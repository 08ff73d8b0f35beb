import { Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ActDialog } from './act-dialog.tsx';
import { daysAhead } from './days-ahead.ts';
import type { AlertAct, Concern } from './types.ts';
import type { Refusal } from './use-acts.ts';

interface FormProps {
  readonly customer: string;
  /** The time zone by whose days a snooze is counted. */
  readonly zone: string;
  /** Does the act; null when it was done. */
  readonly perform: (act: AlertAct) => Promise<Refusal | null>;
  readonly isOpen: boolean;
  readonly close: () => void;
}

const OFFERED = [1, 3, 7] as const;
const MOST_REASON = 200;

export function SnoozeForm({ customer, zone, perform, isOpen, close }: FormProps) {
  const offered = daysAhead(new Date(), zone, OFFERED);
  const [day, setDay] = useState(offered[0]?.day ?? '');
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const until = day === 'other' ? other : day;
  const save = async () => {
    setTried(true);
    if (until === '') return 'Fill in what is missing.';
    return (await perform({ act: 'snooze', until, reason }))?.why ?? null;
  };
  return (
    <ActDialog title={`Snooze ${customer}`} does="Snooze" save={save} isOpen={isOpen} close={close}>
      <Text>
        Nothing is said before the day begins ({zone}), unless the deal becomes critical. Then you are told
        again, on the day before the deal is due at the latest.
      </Text>
      <Field label="Tell me again">
        <RadioGroup value={day} onChange={(_event, data) => setDay(data.value)}>
          {offered.map(({ days, day: one }) => (
            <Radio key={one} value={one} label={`In ${days} ${days === 1 ? 'day' : 'days'} (${one})`} />
          ))}
          <Radio value="other" label="On another day" />
        </RadioGroup>
      </Field>
      {day === 'other' ? (
        <Field
          label="Day"
          required
          {...(isTried && other === ''
            ? { validationMessage: 'Choose the day on which to be told again.' }
            : {})}
        >
          <Input type="date" value={other} onChange={(_event, { value }) => setOther(value)} />
        </Field>
      ) : null}
      <Field label="Why (optional)" hint="It is shown with the deal, such as: the customer is on holiday">
        <Input value={reason} maxLength={MOST_REASON} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </ActDialog>
  );
}

export function HandOverForm({ customer, perform, isOpen, close }: FormProps) {
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  /** What was said of this address, and is confirmed by the next press. */
  const [told, setTold] = useState<readonly Concern[]>([]);
  const save = async () => {
    setTried(true);
    if (to.trim() === '') return 'Fill in what is missing.';
    const refused = await perform({ act: 'hand-over', to, confirmed: [...told] });
    setTold([...told, ...(refused?.toConfirm ?? [])]);
    return refused?.why ?? null;
  };
  const change = (address: string) => {
    setTo(address);
    setTold([]);
  };
  const does = told.length > 0 ? 'Hand over all the same' : 'Hand over';
  return (
    <ActDialog title={`Hand over ${customer}`} does={does} save={save} isOpen={isOpen} close={close}>
      <Text>
        A colleague is told of this deal instead of you, and sees its alerts: customer, contacts and what is
        wrong with them. You may take it back.
      </Text>
      <Field
        label="Colleague"
        required
        hint="Their address"
        {...(isTried && to.trim() === ''
          ? { validationMessage: 'Give the address of the colleague who takes over.' }
          : {})}
      >
        <Input type="email" inputMode="email" value={to} onChange={(_event, { value }) => change(value)} />
      </Field>
    </ActDialog>
  );
}
