import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, line, nameHeading, run, typed } from '../kit/elements.ts';
import { SAY } from '../verbs.ts';

/** What somebody is greeted with who has no deals, or whose deals others would see. */
export interface HomeView {
  /** Their name; empty where it is not known, or others would see it. */
  readonly name: string;
  /** Whether they are on no deal, as far as those who see the card may know. */
  readonly isOnNone: boolean;
}

/** What the product is for, for whoever sees it first. */
export const WHAT_I_DO =
  'I tell you what blocks each deal and write the e-mails; only VL Central’s answer makes a contact ready.';
export const OR_WRITE = 'Or just write: “is Contoso ready?”, paste addresses, or drop an Excel sheet here.';
const ON_NONE =
  'You are on no deal yet. Bring in a sheet of deals, ask to be put on one, or check addresses right away.';

/** The greeting of somebody without deals: what can be done here, and no manual. */
export function homeCard({ name, isOnNone }: HomeView): AdaptiveCard {
  const greeting = name === '' ? 'WSA Readiness' : `Hello, ${typed(name, 60)}`;
  const lines = isOnNone ? [ON_NONE, WHAT_I_DO] : [WHAT_I_DO];
  const say = (title: string, text: string) => execute(title, SAY, { text });
  const rows = buttonRows([
    ...(isOnNone
      ? [primary(say('Bring in deals', 'import')), say('Check addresses', 'validate')]
      : [
          primary(say('All my deals', 'my deals')),
          say('Check addresses', 'validate'),
          say('Bring in deals', 'import'),
        ]),
    ...(isOnNone ? [behindDots(say('All my deals', 'my deals'))] : []),
    behindDots(say('What else can you do?', 'help')),
    behindDots(say('My alerts', 'alerts')),
  ]);
  return card(
    [greeting, ...lines, OR_WRITE].join('\n'),
    [
      nameHeading(greeting),
      ...lines.map((text) => line([run(text)], { spacing: 'none' })),
      line([run(OR_WRITE, { isSubtle: true })], { spacing: 'medium' }),
      ...rows.slice(0, -1),
    ],
    rows.at(-1)?.actions,
  );
}
