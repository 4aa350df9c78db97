import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DraftDeadline } from '../../../../src-main/contract/extraction.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { deadlineMeaning } from '../../../api/deadline-meaning.ts';
import { failureSentence } from '../../../api/failure.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import styles from './deadline-field.module.css';

const noDay: Dayjs | null = null as Dayjs | null;
const notTaken = '还没有采用。按回车读取，或在右边选一天。';
const unreadable = '没有读懂这个时限，还没有采用。可以写“6月30日前”“年底前”“每季度”，或在右边选一天。';

/** One deadline as words with what they were read as; without `deadline` it is the line for a further one. */
export function DeadlineLine(props: {
  deadline: DraftDeadline | null;
  /** Key under which words wait that are not read yet. */
  storeKey: string;
  year: number;
  /** What the typed words were read as; an empty list removes the deadline. */
  onRead: (deadlines: DraftDeadline[]) => void;
}): ReactNode {
  const { deadline, year, onRead } = props;
  const { client } = useApi();
  const saved = deadline?.text ?? '';
  const [typed, setTyped] = useTypedText(props.storeKey, saved);
  const [problem, setProblem] = useState(typed === null ? null : notTaken);

  const read = async (): Promise<void> => {
    const text = typed?.trim() ?? '';
    if (text === '' || text === saved) {
      setTyped(null);
      setProblem(null);
      return;
    }
    try {
      const { deadlines } = await client.imports.readDeadline({ text, year });
      setProblem(deadlines.length === 0 ? unreadable : null);
      if (deadlines.length === 0) return;
      setTyped(null);
      onRead(deadlines);
    } catch (error) {
      setProblem(failureSentence(error));
    }
  };
  const choose = (date: string): void => {
    setProblem(null);
    setTyped(null);
    onRead([{ text: (typed ?? saved).trim() || date, kind: 'date', date, recurrence: null, relative: null }]);
  };

  return (
    <>
      <div className={styles.line}>
        <Input
          className={styles.words ?? ''}
          aria-label={deadline ? '完成时限' : '添加时限'}
          placeholder={deadline ? '' : '添加时限，如 6月30日前、每季度'}
          maxLength={200}
          value={typed ?? saved}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void read()}
          onPressEnter={() => void read()}
        />
        {deadline ? <span className={styles.reading}>{deadlineMeaning(deadline)}</span> : null}
        {deadline && !problem ? (
          <Button type="text" icon={<DeleteOutlined />} aria-label="删除这个时限" title="删除这个时限" onClick={() => onRead([])} />
        ) : (
          <DayPicker
            aria-label="选一天"
            placeholder="选一天"
            style={{ width: '9em' }}
            value={noDay}
            onChange={(day) => {
              if (day) choose(day.format('YYYY-MM-DD'));
            }}
          />
        )}
      </div>
      {problem ? (
        <div className={styles.problem} role="alert">
          {problem}
        </div>
      ) : null}
    </>
  );
}
