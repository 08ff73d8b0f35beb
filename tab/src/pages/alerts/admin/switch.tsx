import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { instantText } from '../../../parts/format.ts';
import type { AlertsAtWork } from '../types.ts';

import { useAdminWrite } from './use-admin-write.ts';

/** Whether alerts are sent, and the way to stop or resume them. */
export function Switch({ work }: { readonly work: AlertsAtWork }) {
  const api = useApi();
  const { lastSwitch, isStopped, counts } = work;
  const stop = useAdminWrite(
    (_input: null, header) => answered(api.POST('/api/v1/alerts/stop', { params: { header } })),
    ({ isNew }) => ({
      title: isNew ? 'Stopped: nothing goes out until you resume alerts.' : 'Alerts are stopped already.',
    }),
  );
  const resume = useAdminWrite(
    (_input: null, header) => answered(api.POST('/api/v1/alerts/resume', { params: { header } })),
    ({ isNew }) => ({ title: isNew ? 'Resumed: what is due goes out.' : 'Alerts are not stopped.' }),
  );
  const who = lastSwitch ? `${lastSwitch.by}, ${instantText(lastSwitch.at)}` : null;
  const waiting = counts.find(({ state }) => state === 'pending')?.alerts ?? 0;
  if (isStopped)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>All alerts were stopped by {who}. What falls due waits.</MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={resume.isPending} onClick={() => void resume.run(null)}>
            Resume alerts
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        Alerts are sent as they fall due{who === null ? '' : `; resumed by ${who}`}.
      </MessageBarBody>
      <MessageBarActions>
        <Dialog>
          <DialogTrigger disableButtonEnhancement>
            <Button>Stop alerts</Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>Stop all alerts?</DialogTitle>
              <DialogContent>
                Nobody is told anything any more until an admin resumes alerts. Deals are still looked at, and
                what falls due waits. {waiting} {waiting === 1 ? 'alert' : 'alerts'} would wait. What is being
                sent at this moment still goes out.
              </DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button appearance="primary" onClick={() => void stop.run(null)}>
                    Stop all alerts
                  </Button>
                </DialogTrigger>
                <DialogTrigger disableButtonEnhancement>
                  <Button>Cancel</Button>
                </DialogTrigger>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </MessageBarActions>
    </MessageBar>
  );
}
