import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DraftDeadline } from '../../../../src-main/contract/extraction.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { deadlineMeaning } from '../../../api/deadline-meaning.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import type { EditMany } from './edit-many.ts';
import popover from '../../../ui/form-popover.module.css';
import styles from './batch.module.css';

/** Gives many drafts the same deadline, read as it is typed against the plan's `year`; no words take the deadlines away. */
export function DeadlinesForm(props: { many: EditMany; year: number; onDone: () => void }): ReactNode {
  const { many, year } = props;
  const { client } = useApi();
  const [text, setText] = useState('');
  const [unread, setUnread] = useState(false);
  const [read, setRead] = useState<readonly DraftDeadline[]>([]);
  const words = text.trim();
  const readWords = async (typed: string): Promise<DraftDeadline[]> => {
    const answer = typed.trim() === '' ? { deadlines: [] } : await client.imports.readDeadline({ text: typed, year }).catch(() => ({ deadlines: [] }));
    setRead(answer.deadlines);
    return answer.deadlines;
  };
  const apply = async (): Promise<void> => {
    const deadlines = await readWords(text);
    setUnread(words !== '' && deadlines.length === 0);
    if (words !== '' && deadlines.length === 0) return;
    const what = words === '' ? '去掉完成时限' : `设完成时限“${words}”`;
    if (await many.apply({ kind: 'setDeadlines', deadlines }, `已为 ${many.drafts.length} 项任务${what}`)) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Input
        aria-label="完成时限" placeholder="如：6月底前、每季度；不填为去掉时限" maxLength={200} value={text}
        onChange={(event) => {
          setText(event.target.value);
          setUnread(false);
          void readWords(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposingKey(event.nativeEvent)) void apply();
        }}
      />
      {unread ? (
        <p className={styles.problem}>没有认出时限，请改写。</p>
      ) : (
        <p className={styles.quiet}>{read.length === 0 ? '原有的时限会被替换。' : `即 ${read.map(deadlineMeaning).join('、')}`}</p>
      )}
      <div className={popover.buttons}>
        <Button type="primary" onClick={() => void apply()}>
          {words === '' ? '去掉' : '设到'} {many.drafts.length} 项任务
        </Button>
      </div>
    </div>
  );
}
