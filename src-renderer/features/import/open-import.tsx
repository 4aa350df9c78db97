import { useQuery } from '@tanstack/react-query';
import { Button, ConfigProvider } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { CheckStep } from './check-step/check-step.tsx';
import { useImportEdits } from './check-step/use-import-edits.ts';
import { CommitStep } from './commit-step/commit-step.tsx';
import type { Committed } from './commit-step/commit-words.ts';
import { doubtsOf } from './doubts/doubt-order.ts';
import { StepWords } from './step-words.tsx';
import styles from './import-screen.module.css';
import type { ImportView } from '../../../src-main/contract/imports.ts';

function OpenImportView(props: {
  view: ImportView;
  onLeave: () => void;
  onCommitted: (committed: Committed) => void;
}): ReactNode {
  const { view, onLeave, onCommitted } = props;
  const { goTo } = useNavigation();
  const [step, setStep] = useState<'check' | 'commit'>('check');
  const edits = useImportEdits(view.importId);
  const closed = view.state !== 'open';
  const actions = closed ? (
    <>
      <span className={styles.closed}>{view.state === 'committed' ? '已入库，只能查看' : '已作废，只能查看'}</span>
      {view.state === 'committed' ? <Button onClick={() => goTo('ledger')}>去任务台账</Button> : null}
      <Button onClick={onLeave}>返回列表</Button>
    </>
  ) : (
    <>
      {step === 'check' ? (
        <Button type="primary" onClick={() => setStep('commit')}>
          下一步：入库
        </Button>
      ) : null}
      <Button title="已做的核对都已保存，可以随时回来继续" onClick={onLeave}>
        返回列表
      </Button>
    </>
  );
  return (
    <ScreenFrame title="计划导入" about={<StepWords current={step} />} actions={actions}>
      {step === 'check' ? (
        <ConfigProvider componentDisabled={closed}>
          <CheckStep view={view} edits={edits} />
        </ConfigProvider>
      ) : (
        <CommitStep view={view} doubtCount={doubtsOf(view).open.length} onCommitted={onCommitted} onBack={() => setStep('check')} />
      )}
    </ScreenFrame>
  );
}

/** Checking and committing one import; a closed one can only be looked at. */
export function OpenImport(props: {
  importId: string;
  onLeave: () => void;
  onCommitted: (committed: Committed) => void;
}): ReactNode {
  const { queries } = useApi();
  const { data, error } = useQuery(queries.imports.get.queryOptions({ input: { importId: props.importId } }));
  if (data) return <OpenImportView view={data} onLeave={props.onLeave} onCommitted={props.onCommitted} />;
  return (
    <ScreenFrame title="计划导入" about={<StepWords current="check" />} actions={<Button onClick={props.onLeave}>返回列表</Button>}>
      {error ? <ErrorNotice error={error} /> : <p className={styles.loading}>正在打开这次导入…</p>}
    </ScreenFrame>
  );
}
