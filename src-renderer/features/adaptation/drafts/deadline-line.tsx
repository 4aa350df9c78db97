import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { deadlineMeaning } from '../../../api/deadline-meaning.ts';
import { failureSentence } from '../../../api/failure.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { besideSuperior } from './deadline-words.ts';
import type { DraftDeadline } from './deadline-words.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import styles from './draft-editor.module.css';

const unreadable = '没有认出时限，没有保存。请改写，或在右边选日期。';
const notSaved = '还没有保存。按回车或 Ctrl+S 保存，Esc 放弃。';

/** One own deadline: its words, the day that they mean, and how it stands to the superior's. */
export function DeadlineLine(props: {
  /** Null for the line of a further one. */
  deadline: DraftDeadline | null;
  /** Key under which words wait that are not read yet. */
  storeKey: string;
  year: number;
  /** Saves what was read; an empty list takes the deadline away. */
  onRead: (reading: Omit<DraftDeadline, 'superior'>[]) => Promise<boolean>;
}): ReactNode {
  const { deadline, year, onRead } = props;
  const { client } = useApi();
  const saved = deadline?.text ?? '';
  const [typed, setTyped] = useTypedText(props.storeKey, saved);
  const [problem, setProblem] = useState(typed === null ? null : notSaved);
  const beside = deadline === null ? null : besideSuperior(deadline);
  const forget = (): void => {
    setTyped(null);
    setProblem(null);
  };
  const read = async (): Promise<void> => {
    const text = typed?.trim() ?? '';
    if (text === '' || text === saved) {
      forget();
      return;
    }
    try {
      const { deadlines } = await client.imports.readDeadline({ text, year });
      if (deadlines.length === 0) setProblem(unreadable);
      else if (await onRead(deadlines)) forget();
    } catch (error) {
      setProblem(failureSentence(error));
    }
  };
  const pick = async (date: string): Promise<void> => {
    const text = typed?.trim() || date;
    if (await onRead([{ text, kind: 'date', date, recurrence: null, relative: null }])) forget();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter' || (event.key === 's' && event.ctrlKey)) {
      event.preventDefault();
      void read();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      forget();
    }
  };
  return (
    <div data-field="deadlines">
      <div className={styles.deadline}>
        <Input
          aria-label={deadline ? '完成时限' : '添加时限'}
          placeholder={deadline ? '' : '添加时限，如：6月底前、每季度'}
          maxLength={200}
          status={problem === null ? '' : 'warning'}
          value={typed ?? saved}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void read()}
          onKeyDown={onKeyDown}
        />
        {deadline === null || deadline.kind === 'date' ? (
          <DayPicker
            aria-label="截止日期"
            allowClear={false}
            placeholder="选日期"
            value={deadline?.date ? dayjs(deadline.date) : null}
            onChange={(day) => void (day ? pick(day.format('YYYY-MM-DD')) : undefined)}
          />
        ) : (
          <span className={styles.meaning}>{deadlineMeaning(deadline)}</span>
        )}
        <span className={beside?.late ? styles.late : styles.quiet} title={deadline?.superior?.text ?? ''}>
          {beside === null ? '' : `${beside.late ? '▲ ' : ''}${beside.words}`}
        </span>
        {deadline === null ? (
          <span />
        ) : (
          <Button type="text" icon={<CloseOutlined />} aria-label="去掉这个时限" title="去掉这个时限" onClick={() => void onRead([])} />
        )}
      </div>
      {problem === null ? null : <div className={styles.unsaved}>{problem}</div>}
    </div>
  );
}
