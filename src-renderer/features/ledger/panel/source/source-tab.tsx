import type { ReactNode } from 'react';
import type { TaizhangClient } from '../../../../api/client.ts';
import { LinkedTasks } from './linked-tasks.tsx';
import { derivedTitles, linkKinds, ofKind, sourceTitles } from './linked-words.ts';
import { sourcePieces } from './source-pieces.ts';
import styles from './source.module.css';

type TaskDetail = Awaited<ReturnType<TaizhangClient['ledger']['task']>>;
type Source = TaskDetail['source'];

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
function OriginalBlocks(props: { source: Source }): ReactNode {
  return props.source.map(({ block, spans }) => (
    <div key={block.index} className={styles.block}>
      <div className={styles.place}>{placeWords(block.place)}</div>
      {sourcePieces(block.original, spans).map(({ text, start, lit }) =>
        lit ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </div>
  ));
}

/** Where the task comes from: tasks of other plans that it was made of, the original; and what was made of it. */
export function SourceTab(props: { task: Pick<TaskDetail, 'source' | 'sources' | 'derived'> }): ReactNode {
  const { source, sources, derived } = props.task;
  return (
    <>
      {linkKinds.map((kind) => (
        <LinkedTasks key={kind} title={sourceTitles[kind]} tasks={ofKind(sources, kind)} />
      ))}
      {source.length > 0 ? <OriginalBlocks source={source} /> : null}
      {source.length === 0 && sources.length === 0 ? <p>这项任务是手工添加的，没有原文。</p> : null}
      {linkKinds.map((kind) => (
        <LinkedTasks key={kind} title={derivedTitles[kind]} tasks={ofKind(derived, kind)} />
      ))}
    </>
  );
}
