import type { ReactNode } from 'react';
import type { TaizhangClient } from '../../../api/client.ts';
import { sourcePieces } from './source-pieces.ts';
import styles from './task-panel.module.css';

type Source = Awaited<ReturnType<TaizhangClient['ledger']['task']>>['source'];

function placeWords(place: Source[number]['block']['place']): string {
  switch (place.kind) {
    case 'line':
      return `原文第 ${place.line} 行`;
    case 'paragraph':
      return `原文第 ${place.paragraph} 段`;
    case 'page':
      return `原文第 ${place.page} 页第 ${place.line} 行`;
    default:
      return `工作表“${place.sheet}” ${place.address}`;
  }
}

/** Paragraphs and cells of the original that the task was read from, with what was read lit up. */
export function SourceTab(props: { source: Source }): ReactNode {
  if (props.source.length === 0) return <p>这项任务是手工添加的，没有原文。</p>;
  return props.source.map(({ block, spans }) => (
    <div key={block.index} className={styles.block}>
      <div className={styles.place}>{placeWords(block.place)}</div>
      {sourcePieces(block.original, spans).map(({ text, start, lit }) =>
        lit ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </div>
  ));
}
