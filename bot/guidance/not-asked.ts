import { z } from 'zod';
import { notAskedCard } from '../../cards/guidance/not-asked.ts';
import { GUIDANCE_NOT_ASKED, GUIDANCE_UNDO } from '../../cards/verbs.ts';
import { keepQuestion, takeQuestionBack } from '../../src/flows/questions/unanswered.ts';
import { askGuidance } from '../../src/guidance/ask.ts';
import { cardAction } from '../turn/card-action.ts';
import { guidanceReplyCard, placeOf } from './ask.ts';

const asked = z.string().min(1).max(1000);

/** Keeps a question for the admins whose answer was not what was asked. */
export const guidanceNotAsked = cardAction(
  GUIDANCE_NOT_ASKED,
  z.object({ asked, entry: z.string().min(1).max(200) }),
  async ({ asked, entry }, press) => {
    const kept = { asked, why: 'not-asked', shown: entry, place: placeOf(press) } as const;
    const question = await keepQuestion(press.services, kept);
    return { kind: 'replace', card: notAskedCard(asked, question) };
  },
);

/** Takes it back, and shows the answer again. */
export const guidanceUndo = cardAction(
  GUIDANCE_UNDO,
  z.object({ asked, question: z.string().min(1).max(100) }),
  async ({ asked, question }, { services }) => {
    await takeQuestionBack(services, question);
    return { kind: 'replace', card: guidanceReplyCard(askGuidance(asked), asked) };
  },
);
