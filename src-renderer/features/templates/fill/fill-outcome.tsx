import { WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { SaveOutcome } from '../../../ui/save-outcome.tsx';
import { cutSentence, filledSentence, partsSentence } from './fill-words.ts';
import type { FilledTable } from './fill-words.ts';
import type { Fill } from './use-fill.ts';
import styles from './fill.module.css';

function detailsOf(written: FilledTable): ReactNode {
  const cut = cutSentence(written.cutCells);
  return (
    <div className={styles.details}>
      {cut === '' ? null : (
        <div className={styles.cut}>
          <WarningOutlined aria-hidden /> {cut}
        </div>
      )}
      <div className={styles.parts}>{partsSentence(written.changedParts)}</div>
    </div>
  );
}

/** How the filling goes, and what came of it: how many cells, what is not shown in full, which parts of the file changed. */
export function FillOutcome({ fill }: { fill: Fill }): ReactNode {
  return <SaveOutcome run={fill} sentence={filledSentence} details={detailsOf} className={styles.outcome} />;
}
