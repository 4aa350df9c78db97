import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import styles from './row-history.module.css';

/** A field that changed, in words; null where there was or is nothing. */
export interface HistoryField {
  field: string;
  before: string | null;
  after: string | null;
}

/** What became of one row. */
export interface HistoryPart {
  name: string;
  kind: 'added' | 'changed' | 'removed';
  fields: readonly HistoryField[];
}

/** One write: when, by whom, what was done, and the rows that it touched. */
export interface HistoryStep {
  id: string;
  when: string;
  who: string;
  what: string;
  undone: boolean;
  parts: HistoryPart[];
}

const shownParts = 4;
const kindWords: Record<HistoryPart['kind'], string> = { added: '新增', changed: '修改', removed: '删除' };

/** Texts that end in a full stop would otherwise be followed by a semicolon as well. */
const lastStop = /[。；]$/u;

/** A row that came or went, with all that it held. */
function WholeRow({ part }: { part: HistoryPart }): ReactNode {
  const gone = part.kind === 'removed';
  const words = part.fields.map(({ field, before, after }) => `${field}：${((gone ? before : after) ?? '').replace(lastStop, '')}`).join('；');
  return <span className={`${styles.words} ${gone ? styles.before : ''}`}>{words}</span>;
}

function ChangedFields({ part }: { part: HistoryPart }): ReactNode {
  return part.fields.map(({ field, before, after }) => (
    <div key={field} className={`${styles.fields} ${styles.words}`}>
      {field}：<span className={styles.before}>{before ?? '（空）'}</span>
      <span aria-label="改为"> → </span>
      {after ?? '（空）'}
    </div>
  ));
}

function Step({ step }: { step: HistoryStep }): ReactNode {
  const [all, setAll] = useState(false);
  const parts = all ? step.parts : step.parts.slice(0, shownParts);
  return (
    <li className={`${styles.step} ${step.undone ? styles.undone : ''}`}>
      <div className={styles.head}>
        <span className={styles.what}>{step.what}</span>
        {step.undone ? <span className={styles.mark}>已撤销</span> : null}
        <span className={styles.when}>
          {step.who} {step.when}
        </span>
      </div>
      <ul className={styles.parts}>
        {parts.map((part, place) => (
          <li key={place}>
            <span className={styles.name}>
              {kindWords[part.kind]}
              {part.name}：
            </span>
            {part.kind === 'changed' ? <ChangedFields part={part} /> : <WholeRow part={part} />}
          </li>
        ))}
      </ul>
      {step.parts.length > shownParts ? (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${step.parts.length} 处改动`}
        </Button>
      ) : null}
    </li>
  );
}

/** The history of one row, newest first: when, who, what, and each field before and after. */
export function RowHistory(props: {
  steps: readonly HistoryStep[];
  loading: boolean;
  error: unknown;
  onMore: (() => void) | null;
}): ReactNode {
  if (props.loading) return <Skeleton active />;
  if (props.error !== null) return <ErrorNotice error={props.error} />;
  if (props.steps.length === 0) return <p className={styles.none}>还没有改动记录。</p>;
  return (
    <>
      <ol className={styles.steps} aria-label="改动记录">
        {props.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {props.onMore ? (
        <Button type="link" onClick={props.onMore}>
          显示更多
        </Button>
      ) : null}
    </>
  );
}
