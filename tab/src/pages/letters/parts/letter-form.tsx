import { Checkbox, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { LetterChoice, LetterPreview } from '../letters-data.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    '& select': { width: '100%', minWidth: 0 },
  },
  copies: {
    display: 'flex',
    flexDirection: 'column',
    border: 'none',
    padding: 0,
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& label': { minWidth: 0 },
  },
  legend: { padding: 0 },
});

/** Most characters of a note, as the server takes it. */
const MOST_NOTE = 1500;

interface Props {
  readonly preview: LetterPreview;
  readonly choice: LetterChoice;
  readonly choose: (choice: LetterChoice) => void;
}

/** The recipient, the language, the copies and the personal note of a letter. */
export function LetterForm({ preview: { recipients, letter, language, languages }, choice, choose }: Props) {
  const styles = useStyles();
  const to = choice.to !== '' ? choice.to : (letter?.to[0]?.address ?? '');
  const others = recipients.filter(({ address }) => address !== to);
  const turn = (address: string, isOn: boolean) => {
    const cc = choice.cc.filter((one) => one !== address);
    choose({ ...choice, cc: isOn ? [...cc, address] : cc });
  };
  return (
    <div className={styles.form}>
      <Field label="To">
        <Select
          value={to}
          onChange={(_event, { value }) =>
            choose({ ...choice, to: value, cc: choice.cc.filter((one) => one !== value) })
          }
        >
          {letter === null ? <option value="">Choose whom it goes to</option> : null}
          {recipients.map(({ address, name, who }) => (
            <option key={address} value={address}>
              {name === '' ? '' : `${name} · `}
              {address} ({who})
            </option>
          ))}
        </Select>
      </Field>
      {language && languages.length > 1 ? (
        <Field label="Language" hint={language.text === '' ? null : `${language.text}.`}>
          <Select
            value={choice.language ?? language.tag}
            onChange={(_event, { value }) => {
              const chosen = languages.find(({ tag }) => tag === value);
              if (chosen) choose({ ...choice, language: chosen.tag });
            }}
          >
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {letter && others.length > 0 ? (
        <fieldset className={styles.copies}>
          <legend className={styles.legend}>Copy to (optional)</legend>
          {others.map(({ address, who }) => (
            <Checkbox
              key={address}
              label={`${who}: ${address}`}
              checked={choice.cc.includes(address)}
              onChange={(_event, { checked }) => turn(address, checked === true)}
            />
          ))}
        </fieldset>
      ) : null}
      {letter ? (
        <Field
          label="Personal note (optional)"
          hint="In your own words and language; stands at the top of the letter."
        >
          <Textarea
            value={choice.note}
            maxLength={MOST_NOTE}
            resize="vertical"
            onChange={(_event, { value }) => choose({ ...choice, note: value })}
          />
        </Field>
      ) : null}
    </div>
  );
}
