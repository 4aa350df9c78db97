import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { enclosureKinds } from '../enclosures/enclosure-words.ts';
import { commitSummary } from './commit-summary.ts';
import type { CommitSummary } from './commit-summary.ts';
import { listedNames, missingWords, resultSentence } from './commit-words.ts';
import type { Committed } from './commit-words.ts';
import styles from './commit-step.module.css';

function Fact(props: { count: number; label: string; children?: ReactNode }): ReactNode {
  return (
    <tr>
      <th scope="row">{props.label}</th>
      <td className={styles.count}>{props.count}</td>
      <td className={styles.detail}>{props.children}</td>
    </tr>
  );
}

function Added({ summary }: { summary: CommitSummary }): ReactNode {
  return (
    <table className={styles.facts}>
      <caption>入库后增加</caption>
      <tbody>
        <Fact count={summary.tasks} label="工作任务">
          {summary.dropped > 0 ? `另有 ${summary.dropped} 项不导入` : ''}
        </Fact>
        <Fact count={summary.sections} label="章节" />
        <Fact count={summary.assignments} label="单位分派" />
        <Fact count={summary.unitsToCreate.length} label="新建单位">
          {listedNames(summary.unitsToCreate)}
        </Fact>
        {summary.enclosures.length > 0 ? (
          <Fact count={summary.enclosures.length} label="其他内容">
            {[...new Set(summary.enclosures)].map((kind) => enclosureKinds[kind].label).join('、')}
          </Fact>
        ) : null}
      </tbody>
    </table>
  );
}

function LeftOpen(props: { summary: CommitSummary; doubtCount: number }): ReactNode {
  const { summary, doubtCount } = props;
  return (
    <table className={styles.facts}>
      <caption>留待以后</caption>
      <tbody>
        <Fact count={summary.unitsLeftOpen.length} label="未认出的单位">
          {summary.unitsLeftOpen.length > 0 ? `按印出的名称保留：${listedNames(summary.unitsLeftOpen)}` : ''}
        </Fact>
        <Fact count={summary.emptyCollectives.length} label="没有成员的集合单位">
          {summary.emptyCollectives.length > 0 ? `在“单位”里设置成员后自动分派：${listedNames(summary.emptyCollectives)}` : ''}
        </Fact>
        <Fact count={summary.unallocated} label="待分解的任务">
          {summary.unallocated > 0 ? '入库后在任务台账里分派' : ''}
        </Fact>
        <Fact count={doubtCount} label="未核对的疑问">
          {doubtCount > 0 ? '入库后不再提示，建议先核对' : ''}
        </Fact>
      </tbody>
    </table>
  );
}

/** Third step: what the commit adds, what it leaves open, and the button that does it in one transaction. */
export function CommitStep(props: {
  view: ImportView;
  doubtCount: number;
  onCommitted: (committed: Committed) => void;
  onBack: () => void;
}): ReactNode {
  const { view, doubtCount, onCommitted, onBack } = props;
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const [useStates, setUseStates] = useState(true);
  const summary = commitSummary(view);
  const commit = async (): Promise<void> => {
    const committed = await run(
      () =>
        client.imports.commit({
          importId: view.importId,
          rowVersion: view.rowVersion,
          useStates: useStates && summary.printedStates > 0,
        }),
      resultSentence,
    );
    if (committed) onCommitted(committed);
  };
  return (
    <div className={styles.step}>
      <div className={styles.page}>
        <h2 className={styles.title}>{view.header.title ?? '（未填计划名称）'}</h2>
        <ErrorNotice error={error} onClose={clearError} />
        {summary.missing.length > 0 ? (
          <p className={styles.missing} role="alert">
            <StatusChip colour="red" label="还不能入库" /> 缺少：{missingWords(summary.missing)}。
            <Button type="link" size="small" onClick={onBack}>
              返回补全
            </Button>
          </p>
        ) : null}
        <div className={styles.columns}>
          <Added summary={summary} />
          <LeftOpen summary={summary} doubtCount={doubtCount} />
        </div>
        {summary.printedStates > 0 ? (
          <Checkbox checked={useStates} onChange={(event) => setUseStates(event.target.checked)}>
            把表中已填的落实情况作为首次进展（{summary.printedStates} 项）
          </Checkbox>
        ) : null}
        <div className={styles.actions}>
          <Button
            type="primary"
            size="large"
            loading={running}
            disabled={summary.missing.length > 0}
            onClick={() => void commit()}
          >
            入库
          </Button>
          <Button size="large" onClick={onBack}>
            返回核对
          </Button>
          <span className={styles.quiet}>一次全部写入，可以撤销；原件一并保存。</span>
        </div>
      </div>
    </div>
  );
}
