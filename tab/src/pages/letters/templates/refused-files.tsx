import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { components } from '../../../api/schema.d.ts';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly problems: readonly components['schemas']['TemplateRefusal'][];
}

/** What was refused in an organisation's own files, by line, so that their author can mend it. */
export function RefusedFiles({ problems }: Props) {
  const styles = useStyles();
  const count = problems.length === 1 ? 'A file' : `${problems.length} files`;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{count} of your organisation could not be used.</MessageBarTitle> The built-in ones
        are used in their place.
        <ul className={styles.list}>
          {problems.map(({ file, line, reason }) => (
            <li key={`${file} ${line} ${reason}`} dir="auto">
              {file}, line {line}: {reason}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
