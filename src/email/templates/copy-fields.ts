import { type Field, isField, isLink, type Shape } from './fields.ts';

/** A field that can't be copied, by its path: `asks.0.roles`. */
export interface Unfilled {
  readonly field: string;
}

type Copied = Unfilled | { readonly value: unknown };

/**
 * Copies the fields of a shape one by one, so that nothing else reaches a template; or gives the first field that is
 * missing, of another kind, or over its greatest size.
 */
export function copyFields(shape: Shape, given: unknown, at = ''): Copied {
  const copy: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const path = at === '' ? name : `${at}.${name}`;
    if (typeof given !== 'object' || given === null || !Object.hasOwn(given, name)) return { field: path };
    const value = one(field, (given as Readonly<Record<string, unknown>>)[name], path);
    if (isUnfilled(value)) return value;
    copy[name] = value.value;
  }
  return { value: copy };
}

export function isUnfilled(copied: object): copied is Unfilled {
  return 'field' in copied;
}

function one(field: Field, value: unknown, path: string): Copied {
  switch (field.kind) {
    case 'flag':
      return typeof value === 'boolean' ? { value } : { field: path };
    case 'list':
      return many(field, value, path);
    case 'url':
      return typeof value === 'string' && (value === '' || isLink(value)) ? { value } : { field: path };
    case 'text':
      return typeof value === 'string' && value.length <= field.most && (field.optional || value !== '')
        ? { value }
        : { field: path };
  }
}

function many(field: Extract<Field, { readonly kind: 'list' }>, value: unknown, path: string): Copied {
  if (!Array.isArray(value) || value.length > field.most) return { field: path };
  const copies: unknown[] = [];
  for (const [at, item] of value.entries()) {
    const copied = isField(field.of)
      ? one(field.of, item, `${path}.${at}`)
      : copyFields(field.of, item, `${path}.${at}`);
    if (isUnfilled(copied)) return copied;
    copies.push(copied.value);
  }
  return { value: copies };
}
