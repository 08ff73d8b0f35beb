import type {
  Action,
  AdaptiveCard,
  ChoiceSet,
  Container,
  Element,
  RichTextBlock,
  TextBlock,
} from '../../cards/kit/adaptive-card.ts';

/** A card as it is read: its lines, inputs and buttons. What a button shows and hides is drawn once it is pressed. */
export function drawnCard({ body, actions = [] }: AdaptiveCard): string[] {
  const buttons = actions.length === 0 ? [] : [actions.map(buttonText).join(' ')];
  return [...body.flatMap(elementLines), ...buttons].map(plain);
}

/** What a button like "Sources" brings out. */
export function hiddenLines({ body }: AdaptiveCard, ids: readonly string[]): string[] {
  return body
    .flatMap((element) => {
      const isMeant = element.type === 'Container' && ids.includes(element.id ?? '');
      return isMeant ? containerLines(element) : [];
    })
    .map(plain);
}

/** No-break spaces only keep the bars of a chart in line. */
function plain(line: string): string {
  return line.replaceAll('\u00a0', ' ').trimEnd();
}

function elementLines(element: Element): string[] {
  if ('isVisible' in element && element.isVisible === false) return [];
  switch (element.type) {
    case 'TextBlock':
    case 'RichTextBlock':
      return [textOf(element)];
    case 'Container':
      return containerLines(element);
    case 'ColumnSet':
      return [element.columns.map(({ items }) => items.flatMap(elementLines).join(': ')).join(' | ')];
    case 'FactSet':
      return element.facts.map(({ title, value }) => `${title} ${value}`);
    case 'ActionSet':
      return [element.actions.map(buttonText).join(' ')];
    case 'Input.ChoiceSet':
      return choiceLines(element);
    case 'Input.Time':
      return [`${label(element)} time: ${element.value ?? '…'}`];
    case 'Input.Toggle':
      return [`${element.value === (element.valueOn ?? 'true') ? '[x]' : '[ ]'} ${element.title}`];
    case 'Badge':
    case 'ProgressBar':
    case 'Chart.HorizontalBar.Stacked':
      return element.fallback === undefined || element.fallback === 'drop'
        ? []
        : elementLines(element.fallback);
    case 'Input.Date':
      return [`${label(element)} day: ${element.value ?? '…'}`];
    case 'Input.Text':
      return [
        `${label(element)} text: ${element.value ?? (element.placeholder ? `(${element.placeholder})` : '…')}`,
      ];
  }
}

function textOf(element: TextBlock | RichTextBlock): string {
  return element.type === 'TextBlock' ? element.text : element.inlines.map(({ text }) => text).join('');
}

/** A container that is one large button is marked, and says what the button is called unless it reads the same. */
function containerLines({ items, selectAction }: Container): string[] {
  const lines = items.flatMap(elementLines);
  if (!selectAction) return lines;
  const [first = '', ...rest] = lines;
  const name = first.startsWith(selectAction.title) ? [] : [`  ${buttonText(selectAction)}`];
  return [`▸ ${first}`, ...rest.map((line) => `  ${line}`), ...name];
}

function choiceLines(choice: ChoiceSet): string[] {
  const chosen = (choice.value ?? '').split(',');
  const [on, off] = choice.isMultiSelect ? ['[x]', '[ ]'] : ['(x)', '( )'];
  const titles = choice.choices.map(
    ({ title, value }) =>
      `${chosen.includes(value) || choice.value === value ? on : off} ${title}${title === value ? '' : ` = ${value}`}`,
  );
  if (choice.style === 'compact') return [`${label(choice)} one of: ${titles.join('  ')}`];
  const many = choice.isMultiSelect ? 'any of:' : 'one of:';
  return [`${label(choice)} ${many}`, ...titles.map((title) => `  ${title}`)];
}

function label({
  label: text,
  isRequired,
}: {
  readonly label: string;
  readonly isRequired?: boolean;
}): string {
  return `«${text}»${isRequired ? ' (required)' : ''}`;
}

function buttonText(action: Action): string {
  if (action.type === 'Action.OpenUrl') return `[${action.title} ↗ ${action.url}]`;
  return `[${action.title}]`;
}
