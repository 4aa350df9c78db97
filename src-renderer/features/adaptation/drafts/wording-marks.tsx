import { Button } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import { wordingPieces, wordingSummary } from './wording-pieces.ts';
import type { WordingChange } from './wording-pieces.ts';
import styles from './draft-editor.module.css';

/** The marks that lie under the words of a field: changed for certain, or to be checked. */
export function WordingMarks(props: { text: string; changes: readonly WordingChange[]; style: CSSProperties }): ReactNode {
  return (
    <div className={styles.marks} style={{ ...props.style, position: 'absolute' }} aria-hidden>
      {wordingPieces(props.text, props.changes).map(({ text, change }, index) =>
        change === null ? (
          text
        ) : (
          <mark key={index} data-certain={change.certain}>
            {text}
          </mark>
        ),
      )}
    </div>
  );
}

/** What was changed in a text, told in words under the field; what is to be checked can be confirmed as it stands. */
export function WordingList(props: { text: string; changes: readonly WordingChange[]; onConfirm: () => void }): ReactNode {
  const summary = wordingSummary(props.text, props.changes);
  if (summary.length === 0) return null;
  return (
    <ul className={styles.wording} aria-label="改了的词">
      {summary.map(({ from, into, certain, times }) => (
        <li key={JSON.stringify([from, into, certain])} data-certain={certain}>
          {certain ? '✓' : '？请核对'} <del>{from}</del> → <ins>{into}</ins>
          {times > 1 ? ` ${times} 处` : ''}
        </li>
      ))}
      {summary.some(({ certain }) => !certain) ? (
        <li>
          <Button type="link" size="small" className={styles.reset ?? ''} title="文字不变，不再提示（在列表里按 Ctrl+回车）" onClick={props.onConfirm}>
            核对无误
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
