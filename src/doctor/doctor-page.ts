import { PERMISSIONS } from '../policy/permissions.ts';
import { CHECKS } from './checks/index.ts';

/** The checks and permissions as the Markdown of `docs/doctor.md`. */
export function doctorPage(): string {
  const sections = CHECKS.map(({ name, looks, mend, needs }) =>
    [
      `## ${name}`,
      `Looks at ${looks}${needs === 'nothing' ? ' Also in local mode.' : ''}`,
      `To mend: ${mend}`,
    ].join('\n\n'),
  );
  return [
    '# Doctor',
    'Made from the checks in `src/doctor/checks` by `npm run docs`; change it there.',
    '`npm run wsa -- doctor` checks a configuration before and after the deployment, from the machine it runs on: run it where the bot runs, with the settings of the bot (in the image: `node dist/src/cli/main.js doctor`). It changes nothing, here or at Microsoft; every request has a time limit; no secret is printed.',
    [
      '| state | meaning |',
      '|---|---|',
      '| `ok` | it is right |',
      '| `warning` | the bot works; something is unusual, too much, or will end |',
      '| `failed` | the bot does not work, or not with what it is set to do |',
      '| `not checked` | nothing can be said, for the reason that is told |',
    ].join('\n'),
    'Exit status: 0 when nothing failed, 1 when something did, 2 when the command line was wrong.',
    '`--json` prints one object; a later version adds fields and never changes the meaning of these:',
    [
      '```json',
      JSON.stringify(
        {
          version: 1,
          at: '2026-06-10T12:00:00.000Z',
          outcome: 'failed',
          results: [
            {
              check: 'secret',
              state: 'failed',
              about: 'MicrosoftAppPassword',
              detail: 'the secret expired on 2026-06-01',
              remedy: 'Make a new secret, set its value as MicrosoftAppPassword, and start the bot again.',
              docs: 'docs/doctor.md#secret',
            },
          ],
        },
        null,
        2,
      ),
      '```',
    ].join('\n'),
    '`outcome` is the worst state of all (`ok`, `warning`, `failed`). `about` is the setting, host, permission or person, and `remedy` what to do; both may be null. `check` is a heading below.',
    '## configuration',
    'Looks at whether the settings are read, and which are unusual or not used. Where they are wrong, nothing else is checked.',
    'To mend: [configuration.md](configuration.md) has every setting, [clouds.md](clouds.md) what is refused.',
    ...sections,
    '## The permissions there are',
    [
      '| permission of Graph | kind | it … | without it |',
      '|---|---|---|---|',
      ...PERMISSIONS.map(
        ({ name, kind, why, without, isRequired }) =>
          `| \`${name}\` | ${kind} | ${why} | ${without}${isRequired ? '' : ' (not required)'} |`,
      ),
    ].join('\n'),
    'Nothing else is used: grant nothing else.\n',
  ].join('\n\n');
}
