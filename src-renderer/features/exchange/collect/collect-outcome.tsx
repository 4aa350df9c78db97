import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { collectedSentence, refusedWords } from './collect-words.ts';
import type { Collected } from './use-collect.ts';
import styles from '../exchange.module.css';

/** What became of the files that were taken in last, with the next step, until the clerk puts it away. */
export function CollectOutcome(props: { collected: Collected; onReview: (() => void) | null; onClose: () => void }): ReactNode {
  const { files } = props.collected;
  const refused = refusedWords(files);
  return (
    <div className={styles.notice}>
      <Alert
        type={refused.length > 0 ? 'warning' : 'success'}
        showIcon
        title={`${collectedSentence(files)}。`}
        description={
          refused.length === 0 ? null : (
            <ul className={styles.list}>
              {refused.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )
        }
        action={
          props.onReview ? (
            <Button size="small" type="primary" onClick={props.onReview}>
              去核对
            </Button>
          ) : null
        }
        closable={{ onClose: props.onClose }}
      />
    </div>
  );
}
