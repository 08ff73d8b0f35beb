import { type Check, failing, good, unchecked, warning } from '../check.ts';

/** Seconds off from which it is warned of, and from which tokens are refused. */
const WARN_S = 60;
const REFUSED_S = 300;

/** Whether the clock of this machine is right. */
export const clock: Check = {
  name: 'clock',
  needs: 'registration',
  looks: `the clock of this machine against the \`Date\` of an answer of Microsoft's sign-in. It warns from ${WARN_S} s on; from ${REFUSED_S} s on tokens are refused.`,
  mend: 'set the clock by NTP. Leases of several processes are read off it, too.',
  run: async ({ hosts, reach }) => {
    const reached = await reach.get(`https://${hosts.signIn}/common/v2.0/.well-known/openid-configuration`);
    const ahead = reached.kind === 'answer' ? reached.aheadMs : null;
    if (ahead === null) return [unchecked(`${hosts.signIn} told no time`, null)];
    const off = Math.round(ahead / 1000);
    const detail = `the clock is ${Math.abs(off)} s ${off < 0 ? 'behind' : 'ahead of'} that of ${hosts.signIn}`;
    if (Math.abs(off) >= REFUSED_S) return [failing(detail, 'Set it by NTP.')];
    if (Math.abs(off) >= WARN_S) return [warning(detail, 'Set it by NTP.')];
    return [good(Math.abs(off) <= 1 ? 'the clock is right' : detail)];
  },
};
