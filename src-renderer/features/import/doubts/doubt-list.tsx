import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import type { SourceSpan } from '../source/source-marks.ts';
import { CleaningRecord } from './cleaning-record.tsx';
import { DoubtEntry } from './doubt-entry.tsx';
import type { DoubtAnswers } from './doubt-line.tsx';
import { asksForField, candidateOfKey } from './doubt-order.ts';
import type { Doubt, Doubts, ImportDiagnostic } from './doubt-order.ts';
import { NoteGroup } from './note-group.tsx';
import { noteGroups } from './note-groups.ts';
import { SettledDoubts } from './settled-doubts.tsx';
import styles from './doubts.module.css';

/** Open doubts, words that could not be told apart first; below them what is settled and what the program did by itself. */
export function DoubtList(props: {
  listRef: RefObject<HTMLDivElement | null>;
  view: ImportView;
  doubts: Doubts;
  currentKey: string | null;
  answers: DoubtAnswers;
  onShow: (doubt: Doubt) => void;
  onReopen: (doubt: Doubt) => void;
  /** Lights up what a note speaks of. */
  onShowNote: (note: ImportDiagnostic) => void;
  onShowCleaned: (span: SourceSpan) => void;
}): ReactNode {
  const { listRef, view, doubts, currentKey, answers, onShow, onReopen } = props;
  const unclear = doubts.open.filter(({ diagnostic }) => asksForField(diagnostic));
  const others = doubts.open.filter(({ diagnostic }) => !asksForField(diagnostic));
  const notes = noteGroups(view.diagnostics);
  const placeByKey = (event: KeyboardEvent<HTMLElement>): void => {
    const current = doubts.open.find(({ key }) => key === currentKey);
    const field = current && view.state === 'open' && !isComposingKey(event.nativeEvent) ? candidateOfKey(current, event) : null;
    if (!current || !field) return;
    event.preventDefault();
    answers.onPlace(current, field);
  };
  const entry = (doubt: Doubt): ReactNode => (
    <DoubtEntry key={doubt.key} view={view} doubt={doubt} current={doubt.key === currentKey} onShow={onShow} answers={answers} />
  );
  return (
    <div className={styles.list}>
      <div
        ref={listRef} className={styles.open} role="listbox" tabIndex={0} aria-label="待核对的疑问"
        aria-activedescendant={currentKey === null ? undefined : `doubt-${currentKey}`} data-doubt-list
        onKeyDown={placeByKey}
      >
        {doubts.open.length === 0 ? <p className={styles.quiet}>没有待核对的疑问。</p> : null}
        {unclear.length > 0 ? <h3 className={styles.group}>分不清的单元格</h3> : null}
        {unclear.map(entry)}
        {unclear.length > 0 && others.length > 0 ? <h3 className={styles.group}>其他疑问</h3> : null}
        {others.map(entry)}
      </div>
      <SettledDoubts doubts={doubts.settled} onShow={onShow} onReopen={onReopen} />
      {notes.length > 0 ? <h3 className={styles.group}>程序做过的处理和提示</h3> : null}
      {notes.map((group) => (
        <NoteGroup key={group[0]?.code} notes={group} onShow={props.onShowNote} />
      ))}
      <CleaningRecord view={view} onShowPlace={props.onShowCleaned} />
    </div>
  );
}
