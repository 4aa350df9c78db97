import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { RequiredDayInput } from '../../../ui/day-input.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormPopover } from '../../../ui/form-popover.tsx';
import popover from '../../../ui/form-popover.module.css';

function UpdatedForm(props: { columnIds: readonly string[]; onDone: () => void }): ReactNode {
  const { columnIds } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error } = useChange();
  const [on, setOn] = useState(today);
  const save = async (): Promise<void> => {
    const done = await run(
      () => client.website.updated({ columnIds: [...columnIds], on }),
      `已登记 ${columnIds.length} 个栏目于 ${on} 更新`,
    );
    if (done) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Field label="更新日期" hint="已有更晚的更新日期时不改动；空白栏目改为有内容。">
        <RequiredDayInput label="更新日期" value={on} onChange={setOn} />
      </Field>
      <ErrorNotice error={error} />
      <div className={popover.buttons}>
        <Button onClick={props.onDone}>取消</Button>
        <Button type="primary" loading={running} onClick={() => void save()}>
          登记 {columnIds.length} 个
        </Button>
      </div>
    </div>
  );
}

/** 登记已更新: notes the day on which columns were updated, today unless another is chosen. */
export function UpdatedPopover(props: { columnIds: readonly string[] } & Pick<ButtonProps, 'size' | 'disabled'>): ReactNode {
  const { columnIds, ...button } = props;
  return (
    <FormPopover
      button={{ ...button, children: '登记已更新' }}
      renderForm={(close) => <UpdatedForm columnIds={columnIds} onDone={close} />}
    />
  );
}
