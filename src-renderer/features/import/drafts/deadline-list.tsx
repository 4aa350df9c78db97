import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DraftDeadline } from '../../../../src-main/contract/extraction.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useTypedText } from '../../../app/typed-text.ts';
import { DeadlineRow } from './deadline-row.tsx';
import { withDay, withReading, withoutDeadline } from './deadline-edit.ts';
import styles from './draft-editor.module.css';

/** The deadlines of a draft; words are read against the plan's `year`. */
export function DeadlineList(props: {
  deadlines: readonly DraftDeadline[];
  /** Begins the keys under which words wait that are not read yet. */
  storeKey: string;
  year: number;
  onFocus: () => void;
  onSave: (deadlines: DraftDeadline[]) => Promise<boolean>;
}): ReactNode {
  const { client } = useApi();
  const { deadlines, year, onFocus, onSave } = props;
  const [typed] = useTypedText(`${props.storeKey}-new`, '');
  const [adding, setAdding] = useState(typed !== null);
  const readAt = async (at: number, text: string): Promise<boolean> => {
    const read = await client.imports.readDeadline({ text, year }).catch(() => ({ deadlines: [] }));
    if (read.deadlines.length === 0) return false;
    return await onSave(withReading(deadlines, at, read.deadlines));
  };
  const rowAt = (deadline: DraftDeadline | null, at: number): ReactNode => (
    <DeadlineRow
      // By place: reading the words anew must not take the focus from the row.
      key={at}
      storeKey={`${props.storeKey}-${deadline ? at : 'new'}`}
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
