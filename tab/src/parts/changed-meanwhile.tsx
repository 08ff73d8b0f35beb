import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Difference, Values } from './merged-form.ts';
import type { MergedForm } from './use-merged-form.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  bar: { outlineOffset: tokens.strokeWidthThick },
});

interface Props<T extends Values> {
  readonly form: MergedForm<T>;
  /** What has happened, in a sentence: `These settings were saved elsewhere.` */
  readonly what: string;
  /** The name of a field, as its label has it. */
  readonly nameOf: (field: keyof T & string) => string;
  /** A value in words; left out, as it is. */
  readonly textOf?: (value: string, field: keyof T & string) => string;
  /** Takes the focus where somebody has to answer first. */
  readonly bar?: RefObject<HTMLDivElement | null>;
}

/** Tells what has changed at the server under a form that somebody fills in; what they typed is still there. */
export function ChangedMeanwhile<T extends Values>({ form, what, nameOf, textOf = asIs, bar }: Props<T>) {
  const styles = useStyles();
  const { differences } = form;
  const clashes = differences.filter(({ typed }) => typed !== undefined);
  const text = (value: string, field: keyof T & string) => textOf(value, field) || 'empty';
  const said = ({ field, was, is, typed }: Difference<T>) => {
    if (is === undefined) return 'is not asked for any more';
    const theirs = text(is, field);
    return typed === undefined
      ? `${text(was, field)} → ${theirs}`
      : `${theirs} there, ${text(typed, field)} here`;
  };
  return (
    <div role="status" ref={bar} tabIndex={-1} className={styles.bar}>
      {differences.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{what}</MessageBarTitle> What you typed is still here.
            <ul className={styles.list}>
              {differences.map((one) => (
                <li key={one.field} dir="auto">
                  {nameOf(one.field)}: {said(one)}
                </li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            {clashes.length === 0 ? (
              <Button onClick={form.keepMine}>OK</Button>
            ) : (
              <>
                <Button onClick={form.keepMine}>Keep mine</Button>
                <Button onClick={form.takeTheirs}>Show theirs</Button>
              </>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function asIs(value: string): string {
  return value;
}

/** Whether something was typed into a field that has changed meanwhile: it is to be answered before the form is sent. */
export function hasClash<T extends Values>({ differences }: MergedForm<T>): boolean {
  return differences.some(({ typed }) => typed !== undefined);
}
