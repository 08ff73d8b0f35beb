import type { Reader } from '../../src/domain/reader.ts';
import type { Moment } from '../../src/domain/timeline.ts';
import { KIND_WORDS } from '../alerts/labels.ts';
import { evidenceText } from '../deals/contact-axes.ts';
import { withdrawnText } from '../deals/withdrawn-text.ts';
import { capitalise } from '../kit/capitalise.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';
import { DRAFT_STATE, letterName } from '../kit/letter-labels.ts';
import { changeDetailWords } from './change-words.ts';

/** A moment of a timeline in words. */
export interface MomentText {
  /** A sign that says the same as the words: ✔, ✖, … */
  readonly symbol: string;
  readonly text: string;
  /** Who did it; null where nobody did, or where it is not told. */
  readonly who: string | null;
}

type Of<Kind extends Moment['kind']> = Extract<Moment, { readonly kind: Kind }>;

const TEXTS: { readonly [Kind in Moment['kind']]: (moment: Of<Kind>, reader: Reader) => MomentText } = {
  verdict: ({ verdict, risk, before }) => {
    const { symbol, word } = DEAL_VERDICT[verdict];
    const now = `${word}, risk ${RISK[risk].word.toLowerCase()}`;
    if (before === null) return { symbol, text: `First judged: ${now.toLowerCase()}`, who: null };
    const was =
      before.verdict === verdict
        ? `the risk was ${RISK[before.risk].word.toLowerCase()}`
        : `was ${DEAL_VERDICT[before.verdict].word.toLowerCase()}`;
    return { symbol, text: `${now}; ${was}`, who: null };
  },
  alert: ({ alert, step, risk, to }) => {
    const what = step === null ? KIND_WORDS[alert] : `${step} ${step === 1 ? 'day' : 'days'} left reached`;
    return { symbol: RISK[risk].symbol, text: `Alert to ${to}: ${what}`, who: null };
  },
  reply: ({ from, madeBy, ...letter }) => ({
    symbol: '✉',
    text: `${from} answered the ${letterText(letter)} by ${madeBy}`,
    who: null,
  }),
  draft: ({ state, madeBy, ...letter }) => ({
    symbol: DRAFT_STATE[state].symbol,
    text: `${capitalise(letterText(letter))}: ${DRAFT_STATE[state].word}`,
    who: madeBy,
  }),
  evidence: ({ email, piece, withdrawn }, reader) => {
    const after = withdrawn ? `; ${withdrawnText(withdrawn, reader)}` : '';
    return { symbol: '○', text: `${email}: ${evidenceText(piece, reader)}${after}`, who: null };
  },
  change: ({ who, detail }, reader) => ({ symbol: '✎', text: changeDetailWords(detail, reader), who }),
};

/** A moment in words. They hold typed text as it is: show it as text. */
export function momentWords<Kind extends Moment['kind']>(moment: Of<Kind>, reader: Reader): MomentText {
  const text = TEXTS[moment.kind as Kind];
  return text(moment, reader);
}

function letterText({
  template,
  remindsOf,
}: {
  readonly template: string;
  readonly remindsOf: string;
}): string {
  const of = remindsOf === '' ? '' : ` to the ${letterName(remindsOf)}`;
  return `${letterName(template)}${of}`;
}
