import type { Condition } from '../../../src/intent/lists/condition.ts';
import type { ListQuestion, Window } from '../../../src/intent/question.ts';

/** A question for a list in short: what narrows and orders it, in alphabetical order. */
export function briefly(question: ListQuestion | null): string {
  if (!question) return 'no list';
  const { atRisk, mine, verdict, risk, stage, program, transaction, scope, window, pdm, words, by } =
    question;
  const { missing, orderedBy, order, top, count, where = [], unread } = question;
  const parts = [
    atRisk && 'atRisk',
    mine && 'mine',
    verdict && `verdict:${verdict}`,
    risk && `risk:${risk}`,
    stage && `stage:${stage}`,
    program && `program:${program}`,
    transaction && `transaction:${transaction}`,
    scope && `cloud:${scope}`,
    window && `due:${days(window)}`,
    pdm && `name:${pdm.join(' ')}`,
    words.length > 0 && `word:${words.join(' ')}`,
    by && `by:${by}`,
    missing && `lacks:${missing}`,
    orderedBy && 'sort:value-',
    order && `sort:${order.by}${order.descending ? '-' : '+'}`,
    top && `top:${top}`,
    count && 'count',
    ...where.map(conditionText),
    unread && `unread:${unread.join(' ')}`,
  ];
  return parts.filter(Boolean).join(' ').split(' ').toSorted().join(' ');
}

function days({ from, to }: Window): string {
  return `${from ?? ''}..${to ?? ''}`;
}

function conditionText(condition: Condition): string {
  switch (condition.column) {
    case 'value':
      return `value:${condition.from ?? ''}..${condition.to ?? ''}`;
    case 'lacks':
    case 'has':
      return `${condition.column}:${condition.what}`;
    case 'unchecked':
    case 'checked': {
      const what = condition.column === 'checked' ? 'has:check' : 'lacks:check';
      return condition.window ? `${what} since:${condition.window.from}` : what;
    }
    case 'contact':
      return `contact:${condition.role}:${condition.is}`;
    case 'finding':
      return `finding:${condition.code}`;
    case 'letter':
      return `letter:${condition.is}${condition.window ? ` since:${condition.window.from}` : ''}`;
    case 'waiting':
      return `waiting:${condition.for}`;
    case 'added':
      return `added:${days(condition.window)}`;
    case 'untouched':
    case 'touched':
      return `${condition.column}:${condition.window.from}`;
    case 'submission':
      return `submission:${condition.is}`;
    case 'named':
      return `${condition.as}:${condition.words.join(' ')}`;
    case 'any':
      return condition.of.map(({ of, value }) => `${of}:${value}`).join('|');
    case 'but':
      return `${condition.not.of === 'scope' ? 'cloud' : condition.not.of}!:${'value' in condition.not ? condition.not.value : ''}`;
  }
}
