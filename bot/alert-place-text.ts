/** Where an alert goes, as admins read it: the address of a person, else what the place is kept under. */
export function placeText(placeKey: string): string {
  const at = placeKey.indexOf(':');
  const [kind, rest] = [placeKey.slice(0, at), placeKey.slice(at + 1)];
  return kind === 'person' ? rest : `${kind} ${rest}`;
}
