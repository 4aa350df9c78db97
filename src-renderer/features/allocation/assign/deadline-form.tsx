import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import popover from '../../../ui/form-popover.module.css';

/** Sets the deadline of many tasks at once from printed words: 6月30日前, 每季度. */
export function DeadlineForm(props: { rows: readonly LedgerRow[]; year: number; onDone: () => void }): ReactNode {
  const { rows, year } = props;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const [typed, setTyped] = useTypedText('draft:deadline-many', '');
  const [unreadable, setUnreadable] = useState(false);
  const text = typed?.trim() ?? '';
  const replaced = rows.filter(({ deadlines }) => deadlines.length > 0).length;
  const apply = async (): Promise<void> => {
    if (text === '') return;
    let read = true;
    const saved = await run(
      async () => {
        const { deadlines } = await client.imports.readDeadline({ text, year });
        read = deadlines.length > 0;
        const answers = [];
        for (const { id, rowVersion } of read ? rows : []) {
          answers.push(await client.ledger.updateTask({ taskId: id, rowVersion, fields: { deadlines } }));
        }
        return answers;
      },
      (answers) => (answers.length === 0 ? '没有改动' : `已把 ${answers.length} 项任务的完成时限设为“${text}”`),
    );
    setUnreadable(!read);
    if (!saved || !read) return;
    setTyped(null);
    props.onDone();
  };
  return (
    <div className={popover.form}>
      <Field
        label={`${rows.length} 项任务的完成时限`}
        problem={unreadable ? '没有读懂这个时限。可以写“6月30日前”“年底前”“每季度”。' : null}
        hint={replaced > 0 ? `其中 ${replaced} 项已有时限，将被替换。` : null}
      >
        <Input
          aria-label="完成时限"
          placeholder="如 6月30日前、每季度"
          maxLength={200}
          value={typed ?? ''}
          onChange={(event) => {
            setUnreadable(false);
            setTyped(event.target.value);
          }}
          onPressEnter={() => void apply()}
        />
      </Field>
      <ErrorNotice error={error} />
      <div className={popover.buttons}>
        <Button type="primary" disabled={text === ''} loading={running} onClick={() => void apply()}>
          设为时限
        </Button>
      </div>
    </div>
  );
}
