/** The outputs of a deployment by name, or null where the Azure CLI printed something else. */
export function outputsIn(stdout: string): Readonly<Record<string, string>> | null {
  const parsed = parsedJson(stdout);
  if (!isRecord(parsed)) return null;
  // Azure changes the case of the first letters of their names.
  const outputs = Object.entries(parsed).map(([name, output]) => [
    name.toUpperCase(),
    isRecord(output) ? output.value : undefined,
  ]);
  // Each becomes a line of an environment file, where a break would begin another one.
  const isLine = (value: unknown) =>
    /^(?:string|number|boolean)$/.test(typeof value) && !/[\r\n]/.test(String(value));
  if (outputs.length === 0 || !outputs.every(([name, value]) => /^\w+$/.test(String(name)) && isLine(value)))
    return null;
  return Object.fromEntries(outputs.map(([name, value]) => [name, String(value)]));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
