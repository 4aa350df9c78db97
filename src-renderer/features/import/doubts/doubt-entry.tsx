import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import type { Doubt } from './doubt-order.ts';
import { DoubtLine } from './doubt-line.tsx';
import type { DoubtAnswers } from './doubt-line.tsx';
import styles from './doubts.module.css';

/** A doubt in the list, below the title of the draft that it is about. */
export function DoubtEntry(props: {
  view: Pick<ImportView, 'draftTasks'>;
  doubt: Doubt;
  current: boolean;
  onShow: (doubt: Doubt) => void;
  answers: DoubtAnswers;
}): ReactNode {
  const { view, doubt, current } = props;
  const { draftTaskId } = doubt.diagnostic;
  const entry = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const draft = view.draftTasks.find(({ id }) => id === draftTaskId);
  return (
    <div ref={entry} id={`doubt-${doubt.key}`} role="option" aria-selected={current} data-doubt>
      {draft ? <div className={styles.of}>{`${draft.number ?? ''} ${draft.title}`.trim()}</div> : null}
      <DoubtLine diagnostic={doubt.diagnostic} current={current} onShow={() => props.onShow(doubt)} answers={props.answers} />
    </div>
  );
}
