import { Body1, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answeredWithTag } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { ApiError } from '../../api/problem.ts';
import { useWrite } from '../../api/use-write.ts';
import { ChangedMeanwhile, hasClash } from '../../parts/changed-meanwhile.tsx';
import { instantText } from '../../parts/format.ts';
import { QueryView } from '../../parts/query-view.tsx';
import { reasonOf } from '../../parts/states.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useMergedForm } from '../../parts/use-merged-form.ts';
import { FIELD_NAMES, SettingsFields, type Wrong } from './settings-fields.tsx';
import type { AlertSettings, SettingsForm } from './types.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '36rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const SETTINGS = ['alerts', 'settings'];

interface Loaded {
  readonly data: AlertSettings;
  readonly etag: string | null;
}

/** When and of what somebody is told. */
export function Settings() {
  const api = useApi();
  const query = useQuery({
    queryKey: SETTINGS,
    queryFn: ({ signal }) => answeredWithTag(api.GET('/api/v1/alerts/settings', { signal })),
  });
  return (
    <QueryView query={query} what="your settings" lines={6}>
      {(loaded) => <Form loaded={loaded} />}
    </QueryView>
  );
}

function Form({ loaded }: { readonly loaded: Loaded }) {
  const styles = useStyles();
  const api = useApi();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, etag } = loaded;
  const form = useMergedForm(data.form);
  const changed = useRef<HTMLDivElement>(null);
  const isTouched = Object.keys(form.typed).length > 0;
  const [wrong, setWrong] = useState<Wrong>({});
  const [failed, setFailed] = useState<unknown>(null);
  const write = useWrite({
    send: ({ body, tag }: { readonly body: SettingsForm; readonly tag: string }, header) =>
      answeredWithTag(
        api.PUT('/api/v1/alerts/settings', {
          params: { header: { ...header, 'If-Match': tag } },
          body,
        }),
      ),
  });
  /** Sets again what there was before a change, unless there has been another since. */
  const restore = async (former: SettingsForm, tag: string) => {
    try {
      queries.setQueryData(SETTINGS, await write.mutateAsync({ body: former, tag }));
      void queries.invalidateQueries({ queryKey: ['alerts'] });
      tell({ title: 'Undone', detail: 'Your alerts are set as they were before.' });
    } catch (error) {
      tell({ title: 'That could not be undone', detail: reasonOf(error), intent: 'error' });
    }
  };
  const save = async () => {
    if (!isTouched || write.isPending) return;
    if (hasClash(form)) return changed.current?.focus();
    setFailed(null);
    setWrong({});
    try {
      const former = data.form;
      const read = await write.mutateAsync({ body: form.values, tag: etag ?? '' });
      const saved = read.data;
      queries.setQueryData(SETTINGS, read);
      form.saved(form.typed, saved.form);
      void queries.invalidateQueries({ queryKey: ['alerts'] });
      tell({
        title: 'Saved',
        detail:
          saved.form.on === 'on'
            ? 'You are told of what happens from now on.'
            : 'You are told nothing any more until you turn alerts on again.',
        undo: () => void restore(former, read.etag ?? ''),
      });
    } catch (error) {
      setWrong(wrongIn(error));
      setFailed(error);
      // What has changed is told above the form, once it is known.
      if (error instanceof ApiError && error.status === 412) {
        await queries.invalidateQueries({ queryKey: SETTINGS });
        setFailed(null);
        tell({
          title: 'Nothing is saved yet',
          detail: 'These settings were changed elsewhere meanwhile.',
          intent: 'warning',
        });
        changed.current?.focus();
      }
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {write.isPending ? null : (
        <ChangedMeanwhile
          form={form}
          what={`These settings were changed elsewhere${data.changedAt === null ? '' : `, ${instantText(data.changedAt)}`}.`}
          nameOf={(field) => FIELD_NAMES[field]}
          bar={changed}
        />
      )}
      <Standing data={data} />
      <SettingsFields settings={data} form={form.values} wrong={wrong} change={form.type} />
      <div aria-live="assertive">
        {failed === null ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{reasonOf(failed)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance={isTouched ? 'primary' : 'secondary'}
          type="submit"
          disabledFocusable={write.isPending || !isTouched}
        >
          Save
        </Button>
      </div>
    </form>
  );
}

/** What stands in the way of being told, and what waits. */
function Standing({ data }: { readonly data: AlertSettings }) {
  const { address, reach, stopped, remarks, waiting } = data;
  return (
    <>
      <Body1>For the deals that name {address} as PDM or AE.</Body1>
      {reach.kind === 'known' ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {reach.kind === 'gone'
              ? 'The app was taken out of your chat, so that you can not be told there: add WSA Readiness in Teams again.'
              : 'The bot has no chat with you yet: say hello to it in Teams, and you can be told.'}
          </MessageBarBody>
        </MessageBar>
      )}
      {stopped ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            All alerts were stopped by {stopped.by}. Nothing is sent until an admin resumes them.
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {remarks.map((remark) => (
        <Body1 key={remark}>{remark}</Body1>
      ))}
      {waiting > 0 ? (
        <Body1>
          {waiting} {waiting === 1 ? 'alert waits' : 'alerts wait'} to be sent to you.
        </Body1>
      ) : null}
    </>
  );
}

/** The fields that the server calls wrong, with why. */
function wrongIn(error: unknown): Wrong {
  if (!(error instanceof ApiError) || error.status !== 422) return {};
  const { errors = [] } = error.problem;
  return Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.replace('/', ''), detail]));
}
