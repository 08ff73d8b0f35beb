import type { Action, AdaptiveCard, Column, Container, Element } from './adaptive-card.ts';

/**
 * The same card for a dialog, which knows `Action.Submit` and no `Action.Execute`: each button sends what it sends in old
 * clients. Buttons of other verbs are left out, and so is the refresh.
 * @param verbs the verbs that are answered in the dialog
 */
export function inDialog({ refresh: _, ...card }: AdaptiveCard, verbs: ReadonlySet<string>): AdaptiveCard {
  const { actions = [], body, ...rest } = card;
  const kept = actionsFor(actions, verbs);
  return {
    ...rest,
    body: body.flatMap((element) => elementFor(element, verbs)),
    ...(kept.length > 0 ? { actions: kept } : {}),
  };
}

function actionsFor(actions: readonly Action[], verbs: ReadonlySet<string>): readonly Action[] {
  return actions.flatMap((action) => {
    if (action.type !== 'Action.Execute') return [action];
    return verbs.has(action.verb) ? [action.fallback] : [];
  });
}

function elementFor(element: Element, verbs: ReadonlySet<string>): readonly Element[] {
  if (element.type === 'ActionSet') {
    const actions = actionsFor(element.actions, verbs);
    return actions.length > 0 ? [{ ...element, actions }] : [];
  }
  if (element.type === 'ColumnSet') {
    const columns = element.columns.map((column) => pressableFor(column, verbs));
    return [{ ...element, columns }];
  }
  return element.type === 'Container' ? [pressableFor(element, verbs)] : [element];
}

/** A container or column, which may be pressed as a whole. */
function pressableFor<T extends Container | Column>(
  { selectAction, ...part }: T,
  verbs: ReadonlySet<string>,
) {
  const [pressed] = selectAction ? actionsFor([selectAction], verbs) : [];
  const items = part.items.flatMap((item) => elementFor(item, verbs));
  return { ...part, items, ...(pressed ? { selectAction: pressed } : {}) };
}
