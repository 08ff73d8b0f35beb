/** The style of the page of the API; the page's policy names its hash. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: #d1d1d1; --soft: #616161; --link: #0f548c; --code: #f5f5f5; }
@media (prefers-color-scheme: dark) { :root { --line: #525252; --soft: #c7c7c7; --link: #82c7ff; --code: #292929; } }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
code { font-family: ui-monospace, monospace; background: var(--code); padding: 0.1em 0.3em; border-radius: 3px; }
section { border-top: 1px solid var(--line); margin-top: 1.5rem; }
article { margin: 1.25rem 0; }
h3 { margin-bottom: 0.25rem; font-size: 1rem; }
dl { margin: 0.25rem 0 0.25rem 1rem; }
dt { margin-top: 0.4rem; }
dd { margin: 0; color: var(--soft); }
p { margin: 0.25rem 0; }
`;
