import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode, useMemo } from 'react';

const useStyles = makeStyles({
  sheet: {
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    minWidth: 0,
    '& p': { margin: `0 0 ${tokens.spacingVerticalS} 0` },
    '& ul, & ol': { margin: `0 0 ${tokens.spacingVerticalM} 0`, paddingLeft: tokens.spacingHorizontalXXL },
  },
  heading: {
    ...typographyStyles.subtitle2,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS} 0`,
  },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  fact: { flexGrow: 1, flexBasis: '14rem', minWidth: 0, ':first-child': { flexGrow: 0, flexBasis: '9rem' } },
  table: { marginBottom: tokens.spacingVerticalM },
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The elements of a letter that are drawn; of others what is in them, of `DROPPED` nothing. */
const DRAWN: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'br',
  'blockquote',
  'code',
]);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4']);
const DROPPED: ReadonlySet<string> = new Set([
  ...[
    'head',
    'style',
    'script',
    'title',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'img',
  ],
]);
const SAME_AS: Readonly<Record<string, string>> = { b: 'strong', i: 'em' };
/** The look that a letter states: none of it is drawn, and the Content-Security-Policy complains of it even in a document that is never shown. */
const STYLING = /<style[^>]*>[\s\S]*?<\/style>|\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi;
/** Deeper than any letter nests. */
const MOST_DEPTH = 40;

interface Props {
  readonly html: string;
  /** What the letter is called, for screen readers. */
  readonly label: string;
  /** The level of its headings: one below that of its subject. */
  readonly level: 3 | 4;
}

/**
 * A letter, drawn from the known elements of its HTML in the look of the page; nothing of the HTML itself gets into the page.
 * How a mail program draws it is that program's own.
 */
export function LetterHtml({ html, label, level }: Props) {
  const styles = useStyles();
  const drawn = useMemo(() => {
    // A document that is never shown: it runs no script and loads nothing.
    const { body } = new DOMParser().parseFromString(html.replace(STYLING, ''), 'text/html');
    return drawnChildren(body, { styles, heading: `h${level}` }, 0);
  }, [html, styles, level]);
  return (
    <section className={styles.sheet} aria-label={label} dir="auto">
      {drawn}
    </section>
  );
}

/** How a letter is drawn. */
interface Drawing {
  readonly styles: ReturnType<typeof useStyles>;
  readonly heading: 'h3' | 'h4';
}

function drawnChildren(parent: Element, drawing: Drawing, depth: number): ReactNode[] {
  if (depth > MOST_DEPTH) return [parent.textContent];
  return [...parent.childNodes].map((node, at) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof Element)) return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of one letter, which never change their order
    return <Fragment key={at}>{drawnElement(node, drawing, depth)}</Fragment>;
  });
}

function drawnElement(element: Element, drawing: Drawing, depth: number): ReactNode {
  const { styles, heading: Heading } = drawing;
  const name = element.localName;
  // Words for mail programs alone, such as those beside the subject.
  if (DROPPED.has(name) || element.getAttribute('aria-hidden') === 'true') return null;
  const inner = drawnChildren(element, drawing, depth + 1);
  const Tag = SAME_AS[name] ?? name;
  if (Tag === 'br') return <br />;
  if (DRAWN.has(Tag)) {
    const Known = Tag as 'p';
    return <Known>{inner}</Known>;
  }
  if (HEADINGS.has(name)) return <Heading className={styles.heading}>{inner}</Heading>;
  if (name === 'a') return linkOf(element, inner);
  if (name === 'table')
    return <div className={element.classList.contains('box') ? styles.box : styles.table}>{inner}</div>;
  if (name === 'tr' && element.children.length > 1) return <div className={styles.facts}>{inner}</div>;
  if (name === 'td' || name === 'th') return <div className={styles.fact}>{inner}</div>;
  return name === 'div' ? <div>{inner}</div> : inner;
}

/** A link, if it leads where a letter's may; else its text. */
function linkOf(element: Element, inner: ReactNode): ReactNode {
  const href = element.getAttribute('href') ?? '';
  const protocol = URL.canParse(href) ? new URL(href).protocol : '';
  if (protocol !== 'https:' && protocol !== 'mailto:') return inner;
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer" inline>
      {inner}
    </Link>
  );
}
