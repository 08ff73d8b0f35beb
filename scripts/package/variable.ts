/** Finds variables as Microsoft 365 Agents Toolkit writes them; the first group is the name. */
export const VARIABLE = /\$\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g;

/** A variable as the Toolkit writes it. */
export function variable(name: string): string {
  return `\${{${name}}}`;
}
