import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import type { AdaptationView } from '../../../../src-main/contract/adaptation.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';

/** 作废 of an adaptation under way, after a question. */
export function DiscardButton(props: { adaptation: AdaptationView; onDiscarded?: () => void; plain?: boolean }): ReactNode {
  const { adaptationId, rowVersion, title } = props.adaptation;
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const discard = async (): Promise<void> => {
    const discarded = await run(() => client.adaptation.discard({ adaptationId, rowVersion }), `已作废《${title}》的转化`);
    if (discarded) props.onDiscarded?.();
  };
  return (
    <>
      <Popconfirm
        placement="bottomRight"
        title="作废这次转化？"
        description="选好的任务和改过的文字不再保留在待办里，可以撤销。"
        okText="作废"
        cancelText="保留"
        cancelButtonProps={{ autoFocus: true }}
        onConfirm={() => void discard()}
      >
        {props.plain ? (
          <Button loading={running}>作废</Button>
        ) : (
          <Button type="text" size="small" loading={running}>
            作废
          </Button>
        )}
      </Popconfirm>
      <ErrorNotice error={error} onClose={clearError} />
    </>
  );
}
