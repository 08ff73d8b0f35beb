import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { PageDialog } from '../../parts/page-dialog.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { CheckFields } from './check-fields.tsx';
import { dealKey, useShownDeal } from './deal-data.ts';
import { useCheck } from './use-check.ts';

const useStyles = makeStyles({
  hint: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2 },
});

interface RecordCheckProps {
  /** Whose address is chosen at first; null for nobody's. */
  readonly email: string | null;
  readonly close: () => void;
}

/** Records what somebody checked at Microsoft: the only thing that settles a verdict. */
export function RecordCheck({ email, close }: RecordCheckProps) {
  const styles = useStyles();
  const api = useApi();
  const hintId = useId();
  const { dealId } = useShownDeal();
  const check = useCheck(email);
  const query = useQuery({
    queryKey: dealKey(dealId, 'evidence'),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/deals/{dealId}/evidence', { params: { path: { dealId } }, signal })),
  });
  const evidence = query.data;
  const hint = hintOf(evidence ? check.missing(evidence) : null, check.isPending);
  return (
    <PageDialog
      title="Record a check"
      close={close}
      isLong
      submit={() => {
        if (evidence) check.record(evidence, close);
      }}
      actions={
        <>
          <p id={hintId} role="status" className={styles.hint}>
            {query.error && !evidence ? '' : hint}
          </p>
          <Button onClick={close}>Cancel</Button>
          <Button
            appearance="primary"
            type="submit"
            disabledFocusable={hint !== ''}
            aria-describedby={hintId}
          >
            {check.confirm === null ? 'Save' : 'Record it all the same'}
          </Button>
        </>
      }
    >
      {evidence ? <CheckFields evidence={evidence} check={check} /> : null}
      {query.isPending ? <LoadingState what="the form" lines={8} /> : null}
      {query.error && !evidence ? (
        <ErrorState
          what="The form could not be loaded"
          error={query.error}
          retry={() => void query.refetch()}
        />
      ) : null}
    </PageDialog>
  );
}

/** Why it can't be saved yet; empty where it can. `missing` is null while the form is loaded. */
function hintOf(missing: readonly string[] | null, isPending: boolean): string {
  if (missing === null) return 'The form is being loaded.';
  if (isPending) return 'It is being recorded.';
  return missing.length === 0 ? '' : `To save, choose ${missing.join(' and ')}.`;
}
