import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { diagnosticSentence } from '../../../../src-main/contract/text/diagnostic-sentences.ts';
import { cleanedText } from '../source/cleaned-text.ts';
import type { SourceSpan } from '../source/source-marks.ts';
import { isCleaning } from './note-groups.ts';
import styles from './doubts.module.css';

/** What was cleaned and how often; each place is lit, those without one by the paragraphs that differ, one after the other. */
export function CleaningRecord(props: {
  view: Pick<ImportView, 'diagnostics' | 'blocks'>;
  /** Lights a place, with the cleaned text beside the original. */
  onShowPlace: (span: SourceSpan) => void;
}): ReactNode {
  const { view, onShowPlace } = props;
  const [position, setPosition] = useState(-1);
  const records = view.diagnostics.filter(isCleaning);
  const changed = view.blocks.filter((block) => cleanedText(block) !== null && block.original !== '');
  if (records.length === 0) return null;
  const next = (position + 1) % Math.max(1, changed.length);
  const showNext = (): void => {
    const block = changed[next];
    if (!block) return;
    setPosition(next);
    onShowPlace({ block: block.index, start: 0, end: block.original.length });
  };
  return (
    <section aria-label="清理记录">
      <h3 className={styles.group}>清理记录</h3>
      <ul className={styles.records}>
        {records.map(({ diagnosticId, code, values, span }) => (
          <li key={diagnosticId}>
            {span ? (
              <button type="button" className={styles.words} onClick={() => onShowPlace(span)}>
                {diagnosticSentence(code, values)}
              </button>
            ) : (
              diagnosticSentence(code, values)
            )}
          </li>
        ))}
      </ul>
      {changed.length > 0 ? (
        <Button type="link" size="small" className={styles.fold ?? ''} disabled={false} onClick={showNext}>
          {position < 0 ? `逐段对照（${changed.length} 段）` : `第 ${position + 1} / ${changed.length} 段，看下一段`}
        </Button>
      ) : null}
    </section>
  );
}
