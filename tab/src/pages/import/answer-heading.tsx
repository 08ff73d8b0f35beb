import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    overflowWrap: 'anywhere',
    outlineOffset: tokens.strokeWidthThick,
  },
});

interface AnswerHeadingProps {
  /** Takes the focus when something has been done. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

/** The answer that a state of the page gives first. */
export function AnswerHeading({ heading, children }: AnswerHeadingProps) {
  return (
    <h2 ref={heading} tabIndex={-1} className={useStyles().heading} dir="auto">
      {children}
    </h2>
  );
}
