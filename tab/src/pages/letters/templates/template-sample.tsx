import { makeStyles, Subtitle2, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { QueryView } from '../../../parts/query-view.tsx';
import { useTemplatePreview } from '../letters-data.ts';
import { LetterHtml } from '../parts/letter-html.tsx';
import { RefusedFiles } from './refused-files.tsx';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    maxWidth: '48rem',
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly name: Parameters<typeof useTemplatePreview>[0];
  readonly locale: Parameters<typeof useTemplatePreview>[1];
}

/** A template, filled in for a fictional deal, as formatted text and as plain text. */
export function TemplateSample({ name, locale }: Props) {
  const styles = useStyles();
  const query = useTemplatePreview(name, locale);
  const [form, setForm] = useState('html');
  return (
    <QueryView query={query} what="the letter" lines={10}>
      {({ subject, html, text, refused }) => (
        <div className={styles.section}>
          {refused.length > 0 ? <RefusedFiles problems={refused} /> : null}
          <Subtitle2 as="h2" className={styles.title} dir="auto">
            {subject}
          </Subtitle2>
          <TabList
            size="small"
            selectedValue={form}
            onTabSelect={(_event, { value }) => setForm(String(value))}
            aria-label="Form of the letter"
          >
            <Tab value="html">Formatted</Tab>
            <Tab value="text">Plain text</Tab>
          </TabList>
          {form === 'html' ? (
            <LetterHtml level={3} html={html} label="The letter, formatted" />
          ) : (
            <section aria-label="The letter in plain text">
              <pre className={styles.text} dir="auto">
                {text}
              </pre>
            </section>
          )}
        </div>
      )}
    </QueryView>
  );
}
