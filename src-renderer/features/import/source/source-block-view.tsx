import type { ReactNode } from 'react';
import { cleanedText } from './cleaned-text.ts';
import type { SourceBlock } from './source-blocks.ts';
import { SourceText } from './source-text.tsx';
import type { SourceLight } from './source-text.tsx';
import type { SourceMark } from './source-marks.ts';
import styles from './source-pane.module.css';

/** The original text of a block; a quiet mark tells that it was cleaned, and `showCleaned` shows what the reading went by. */
export function SourceBlockView(props: {
  block: SourceBlock;
  marks: ReadonlyMap<number, readonly SourceMark[]>;
  light: SourceLight;
  showCleaned: boolean;
}): ReactNode {
  const { block, marks, light, showCleaned } = props;
  const cleaned = cleanedText(block);
  return (
    <>
      <span data-block={block.index} className={cleaned === null ? undefined : styles.changed}>
        <SourceText block={block} marks={marks} light={light} />
      </span>
      {showCleaned && cleaned !== null ? (
        <span className={styles.cleaned} title="清理后，识别时按这段文字">
          {cleaned === '' ? '（整段去掉）' : cleaned}
        </span>
      ) : null}
    </>
  );
}
