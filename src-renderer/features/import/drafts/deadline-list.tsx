import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { DeadlineRow } from './deadline-row.tsx';
import { withDay, withReading, withoutDeadline } from './deadline-edit.ts';
import type { DraftDeadline } from './deadline-words.ts';
import styles from './draft-editor.module.css';

/** The deadlines of a draft; words are read against the plan's `year`. */
export function DeadlineList(props: {
  deadlines: readonly DraftDeadline[];
  year: number;
  onFocus: () => void;
  onSave: (deadlines: DraftDeadline[]) => Promise<boolean>;
}): ReactNode {
  const { client } = useApi();
  const { deadlines, year, onFocus, onSave } = props;
  const [adding, setAdding] = useState(false);
  const readAt = async (at: number, text: string): Promise<boolean> => {
    const read = await client.imports.readDeadline({ text, year }).catch(() => ({ deadlines: [] }));
    if (read.deadlines.length === 0) return false;
    return await onSave(withReading(deadlines, at, read.deadlines));
  };
  const rowAt = (deadline: DraftDeadline | null, at: number): ReactNode => (
    <DeadlineRow
      key={deadline ? `${at}-${deadline.text}` : 'new'}
      deadline={deadline}
      onFocus={onFocus}
      onText={async (text) => {
        const understood = await readAt(at, text);
        if (understood) setAdding(false);
        return understood;
      }}
      onDay={async (text, day) => {
        const saved = await onSave(withDay(deadlines, at, text, day));
        if (saved) setAdding(false);
        return saved;
      }}
      onRemove={() => (deadline ? void onSave(withoutDeadline(deadlines, at)) : setAdding(false))}
    />
  );
  return (
    <div className={styles.deadlines} data-field="deadlines">
      {deadlines.map(rowAt)}
      {adding ? rowAt(null, deadlines.length) : null}
      {adding ? null : (
        <Button type="link" size="small" className={styles.addDeadline ?? ''} icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {deadlines.length === 0 ? '添加时限' : '再加一个时限'}
        </Button>
      )}
    </div>
  );
}
