import { COMMAND_LISTS, type CommandScope } from '../../../src/manifest/command-lists.ts';
import type { ManifestLanguage } from '../../../src/manifest/language.ts';
import { STRINGS } from '../../../src/manifest/strings/index.ts';

/** The width in pixels that a menu of commands has in a narrow client. */
export const MENU_WIDTH = 320;

const GROUNDS = [
  { name: 'light', ground: '#ffffff', text: '#242424' },
  { name: 'page', ground: '#f5f5f5', text: '#242424' },
  { name: 'dark', ground: '#1f1f1f', text: '#dddddd' },
  { name: 'Teams purple', ground: '#464eb8', text: '#ffffff' },
] as const;
const SIZES = [192, 96, 32, 20, 16] as const;

/** Both icons at each size on each background, and the outline inverted, as light themes show it. */
export function iconSheet(color: string, outline: string): string {
  const row = (png: string, style = '') =>
    SIZES.map(
      (size) =>
        `<figure><img src="data:image/png;base64,${png}" style="width:${size}px;height:${size}px;${style}"><figcaption>${size}</figcaption></figure>`,
    ).join('');
  const rows = GROUNDS.map(
    ({ name, ground, text }) =>
      `<section style="background:${ground};color:${text}"><b>${name}</b><div>${row(color, 'border-radius:12%')}${row(outline)}</div></section>`,
  );
  const inverted = `<section><b>outline, inverted</b><div>${row(outline, 'filter:invert(1)')}</div></section>`;
  return page(`${rows.join('')}${inverted}`);
}

/** What the clients show in one language. */
export function languageSheet(language: ManifestLanguage): string {
  const strings = STRINGS[language];
  const { searchDeals, checkAddresses } = strings;
  const menu = (scope: CommandScope) =>
    `<div class="menu"><h2>${scope}</h2>${COMMAND_LISTS[scope]
      .map((id) => line(strings.commands[id].title, strings.commands[id].description))
      .join('')}</div>`;
  return page(`<section lang="${language}">
    <h1>WSA Readiness · ${escaped(strings.language)}</h1>
    <p><b>${escaped(strings.fullName)}</b><br>${escaped(strings.shortDescription)} (${[...strings.shortDescription].length})</p>
    <div class="columns">${menu('personal')}${menu('team')}
      <div class="menu"><h2>message extension</h2>
        ${line(searchDeals.title, searchDeals.description)}
        ${line(`${searchDeals.query.title}: …`, searchDeals.query.description)}
        ${line(checkAddresses.title, checkAddresses.description)}
        <h2>tab</h2>
        <div class="line"><div class="title">${escaped(strings.tab)}</div></div>
        <h2>activity feed</h2>
        ${Object.values(strings.activities)
          .map(({ templateText, description }) => line(filled(templateText), description, 'feed'))
          .join('')}
      </div>
    </div>
    <p class="full">${escaped(strings.fullDescription).replaceAll('\n', '<br>')}</p>
  </section>`);
}

function line(title: string, description: string, kind: 'title' | 'feed' = 'title'): string {
  return `<div class="line"><div class="${kind}">${escaped(title)}</div><div class="about">${escaped(description)}</div></div>`;
}

function filled(template: string): string {
  return template.replace('{customer}', 'Contoso').replace('{days}', '7');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function page(body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; font: 14px 'Segoe UI', 'Noto Sans', 'Noto Sans JP', Arial, sans-serif; color: #242424 }
    section { padding: 12px 16px } h1 { font-size: 20px; margin: 0 } h2 { font-size: 13px; color: #616161; margin: 12px 0 4px }
    figure { display: inline-block; margin: 8px; text-align: center; font-size: 11px } img { display: block; margin: auto }
    .columns { display: flex; gap: 24px; align-items: flex-start }
    .menu { width: ${MENU_WIDTH}px; border: 1px solid #e0e0e0; border-radius: 6px; padding: 4px 12px; box-sizing: content-box }
    .line { padding: 5px 0 } .title { font-weight: 600; white-space: nowrap } .feed { font-weight: 600 } .about { color: #616161; font-size: 12px }
    .full { max-width: 900px; color: #424242 }
  </style>${body}`;
}
