import { type Check, failing, good, unchecked, warning } from '../check.ts';

/** Whether the deployed bot answers at its own URL. */
export const endpoint: Check = {
  name: 'endpoint',
  needs: 'registration',
  looks:
    'whether the deployed bot answers at `WSA_PUBLIC_URL` (`/readyz`), and what it says is wrong with it.',
  mend: 'before the deployment there is nothing to do. After it: check the address, the certificate, that the process runs (`/healthz`), and what `/readyz` says ([operating](operating.md)).',
  run: async ({ config, reach }) => {
    const { publicUrl } = config;
    if (publicUrl === null)
      return [unchecked('WSA_PUBLIC_URL is not set, so the address of the bot is not known here', null)];
    const about = `WSA_PUBLIC_URL=${publicUrl}`;
    const reached = await reach.get(`${publicUrl}/readyz`);
    if (reached.kind === 'no answer')
      return [
        warning(
          `nobody answers there: ${reached.why}`,
          'Nothing to do before it is deployed; else check address, certificate and process.',
          about,
        ),
      ];
    if (reached.status === 200) return [good('the bot answers there, and can work', about)];
    if (reached.status === 503)
      return [
        failing(
          `the bot answers there, and can not work: ${reached.text.slice(0, 300)}`,
          'See docs/operating.md.',
          about,
        ),
      ];
    return [
      warning(`something answers there with HTTP ${reached.status}`, 'Check that it is the bot.', about),
    ];
  },
};
