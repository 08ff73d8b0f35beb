import { withinOneEdit } from '../../rules/domain-fit.ts';

/** The time zone that a mistyped name is likely to mean: it names its city, or is one edit away from it; null for none, or several. */
export function nearTimeZone(typed: string): string | null {
  const name = plain(typed);
  const city = cityOf(name);
  const zones = Intl.supportedValuesOf('timeZone');
  const sameCity = zones.filter((zone) => cityOf(plain(zone)) === city);
  const near =
    sameCity.length > 0
      ? sameCity
      : zones.filter((zone) => withinOneEdit(name, plain(zone)) || withinOneEdit(city, cityOf(plain(zone))));
  const [only, ...more] = near;
  return only !== undefined && more.length === 0 ? only : null;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
}

/** What stands behind the last slash: `america/argentina/salta` is of Salta. */
function cityOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
