import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DraftDeadline } from '../../../../src-main/contract/extraction.ts';
import { deadlineMeaning } from '../../../api/deadline-meaning.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import styles from './draft-editor.module.css';

/**
 * One deadline: the printed words, which are read again when they change, and beside them the day (or period) that was
 * computed. The day can be picked where the words say none.
 */
export function DeadlineRow(props: {
  deadline: DraftDeadline | null;
  /** Key under which words wait that are not read yet. */
  storeKey: string;
  /** Reads and saves the words; false when no deadline was recognised in them. */
  onText: (text: string) => Promise<boolean>;
  onDay: (text: string, day: string) => Promise<boolean>;
  onRemove: () => void;
  onFocus: () => void;
}): ReactNode {
  const { deadline } = props;
  const saved = deadline?.text ?? '';
  const [typed, setTyped] = useTypedText(props.storeKey, saved);
  const [unread, setUnread] = useState(typed !== null);
  const text = typed ?? saved;

  const read = async (): Promise<void> => {
    if (typed === null) return;
    if (typed.trim() === '' || typed.trim() === saved) {
      setTyped(null);
      setUnread(false);
      return;
    }
    const understood = await props.onText(typed.trim());
    setUnread(!understood);
    if (understood) setTyped(null);
  };
  const pick = async (day: string): Promise<void> => {
    if (await props.onDay(text, day)) {
      setTyped(null);
      setUnread(false);
    }
  };
  return (
    <div>
      <div className={styles.deadline}>
        <Input
          aria-label="时限原文"
          autoFocus={deadline === null}
          value={text}
          maxLength={200}
          placeholder="如：6月底前、每季度"
          status={unread ? 'warning' : ''}
          onFocus={props.onFocus}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void read()}
          onKeyDown={(event) => {
            if (isComposingKey(event.nativeEvent)) return;
            if (event.key === 'Enter') void read();
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation();
              setTyped(null);
              setUnread(false);
            }
          }}
        />
        {deadline === null || deadline.kind === 'date' ? (
          <DayPicker
            aria-label="截止日期"
            className={styles.day ?? ''}
            allowClear={false}
            placeholder="日期"
            value={deadline?.date ? dayjs(deadline.date) : null}
            onFocus={props.onFocus}
            onChange={(day) => void (day ? pick(day.format('YYYY-MM-DD')) : undefined)}
          />
        ) : (
          <span className={styles.meaning} title={deadlineMeaning(deadline)}>
            {deadlineMeaning(deadline)}
          </span>
        )}
        <Button type="text" icon={<CloseOutlined />} aria-label="去掉这个时限" onClick={props.onRemove} />
      </div>
      {unread ? <div className={styles.unsaved}>没有认出时限，没有保存。请改写，或在右边直接选日期。</div> : null}
    </div>
  );
}
