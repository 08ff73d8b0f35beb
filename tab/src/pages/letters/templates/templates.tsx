import {
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { QueryView } from '../../../parts/query-view.tsx';
import { useTemplates } from '../letters-data.ts';
import { RefusedFiles } from './refused-files.tsx';
import { TemplateSample } from './template-sample.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  // A select is as wide as its widest option, unless it is told not to be.
  choice: {
    flexGrow: 1,
    flexBasis: '12rem',
    maxWidth: '24rem',
    minWidth: 0,
    '& select': { width: '100%', minWidth: 0 },
  },
  words: { overflowWrap: 'anywhere' },
});

type Data = NonNullable<ReturnType<typeof useTemplates>['data']>;
type File = Data['parts'][number];

/** Every letter, in each language, as the organisation has it; and what was refused in its own files. */
export function Templates() {
  const query = useTemplates();
  return (
    <QueryView query={query} what="the templates">
      {(data) => <Loaded data={data} />}
    </QueryView>
  );
}

function Loaded({ data: { hasFolder, templates, parts, refused } }: { readonly data: Data }) {
  const styles = useStyles();
  const [name, setName] = useState(templates[0]?.name);
  const shown = templates.find((one) => one.name === name);
  const [chosen, setTag] = useState(shown?.locales[0]?.tag);
  // A letter may be in fewer languages than the one shown before it.
  const { tag } = shown?.locales.find((one) => one.tag === chosen) ?? shown?.locales[0] ?? {};
  const files = [...templates.flatMap((one) => one.files), ...parts];
  const problems = [...files.flatMap((file) => file.refused), ...refused];
  const ownParts = parts.filter(({ isOwn }) => isOwn);
  return (
    <div className={styles.section}>
      <Text className={styles.words}>{ownText(hasFolder, files)}</Text>
      {problems.length > 0 ? <RefusedFiles problems={problems} /> : null}
      <div className={styles.choices}>
        <Field label="Letter" className={styles.choice}>
          <Select
            value={name ?? ''}
            onChange={(_event, { value }) => setName(templates.find((one) => one.name === value)?.name)}
          >
            {templates.map((one) => (
              <option key={one.name} value={one.name}>
                {one.title}
              </option>
            ))}
          </Select>
        </Field>
        {shown && shown.locales.length > 1 ? (
          <Field label="Language" className={styles.choice}>
            <Select
              value={tag ?? ''}
              onChange={(_event, { value }) => setTag(shown.locales.find((one) => one.tag === value)?.tag)}
            >
              {shown.locales.map((one) => (
                <option key={one.tag} value={one.tag}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      {shown && tag ? (
        <>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{sourceText(shown.files, ownParts)}</MessageBarTitle> It is filled in for a
              fictional deal.
            </MessageBarBody>
          </MessageBar>
          <TemplateSample name={shown.name} locale={tag} />
        </>
      ) : null}
    </div>
  );
}

function ownText(hasFolder: boolean, files: readonly File[]): string {
  if (!hasFolder)
    return 'These letters are built in. An organisation can put its own in their place: whoever runs this sets WSA_TEMPLATES_DIR.';
  const own = files.filter(({ isOwn }) => isOwn).length;
  return own === 1
    ? '1 file of your organisation is in use; the others are built in.'
    : `${own} files of your organisation are in use; the others are built in.`;
}

/** Where the parts of a letter come from. */
function sourceText(files: readonly File[], ownParts: readonly File[]): string {
  const own = files.filter(({ isOwn }) => isOwn).map(({ path }) => path.split('.').at(-2));
  if (own.length === files.length) return "This letter is your organisation's own.";
  if (own.length > 0) return `Your organisation's own: ${own.join(' and ')}; the rest is built in.`;
  if (ownParts.length > 0)
    return 'This letter is built in, with parts of your organisation where it has them.';
  return 'This letter is built in.';
}
