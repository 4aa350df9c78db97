import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AmendmentView } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';
import { ChangeKindChip } from '../../../ui/change-kind-chip.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { changedTaskWords, changeSummary, headerWords, nextWithoutReason, withoutReason } from './amendment-words.ts';
import { FieldChanges } from './field-changes.tsx';
import { ReasonInput } from './reason-input.tsx';
import tables from '../../../ui/sticky-table.module.css';
import styles from './changes.module.css';

function focusReason(taskId: string | null): void {
  if (taskId !== null) document.querySelector<HTMLElement>(`[data-reason="${taskId}"]`)?.focus();
}

/** The reason of which field the focus is in; null when it is in none. */
function focusedReason(): string | null {
  return document.activeElement instanceof HTMLElement ? (document.activeElement.dataset['reason'] ?? null) : null;
}

/** One reason for all the changes that are selected. */
function BatchReason(props: { taskIds: readonly string[]; onSave: (taskIds: readonly string[], reason: string) => Promise<void> }): ReactNode {
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  const save = (): void => {
    if (reason !== '') void props.onSave(props.taskIds, reason);
  };
  return (
    <div className={styles.batch}>
      <Input aria-label="选中各项的理由" placeholder={`选中的 ${props.taskIds.length} 项用同一个理由`} maxLength={1000} value={typed} onChange={(event) => setTyped(event.target.value)} onPressEnter={save} />
      <Button disabled={reason === ''} onClick={save}>
        写入选中的 {props.taskIds.length} 项
      </Button>
    </div>
  );
}

/** What has changed since the last version, each change with its reason. F8 leads to the next one without. */
export function AmendmentsBlock(props: {
  planId: string;
  versionNumber: number;
  changes: readonly AmendmentView[];
  header: readonly string[];
}): ReactNode {
  const { planId, changes } = props;
  const { client } = useApi();
  const { goTo } = useNavigation();
  const { run, error, clearError } = useChange();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const chosen = changes.filter(({ taskId }) => checked.has(taskId)).map(({ taskId }) => taskId);
  const open = withoutReason(changes).length;
  const explain = async (taskIds: readonly string[], reason: string): Promise<boolean> => {
    const saved = await run(() => client.plans.explainAmendments({ planId, taskIds: [...taskIds], reason }), `已写明 ${taskIds.length} 项调整的理由`);
    return saved !== null;
  };
  const explainChosen = async (taskIds: readonly string[], reason: string): Promise<void> => {
    if (await explain(taskIds, reason)) setChecked(new Set());
  };
  const check = (taskIds: readonly string[], on: boolean): void => {
    const rest = [...checked].filter((id) => !taskIds.includes(id));
    setChecked(new Set(on ? [...rest, ...taskIds] : rest));
  };
  useWindowKeys((event) => {
    if (event.key !== 'F8' || event.defaultPrevented || isComposingKey(event)) return;
    event.preventDefault();
    focusReason(nextWithoutReason(changes, focusedReason()));
  });
  const all = changes.map(({ taskId }) => taskId);
  return (
    <section className={styles.block} aria-label="发布后的调整">
      <div className={styles.blockHead}>
        <h3 className={styles.subtitle}>第 {props.versionNumber} 版以来：{changeSummary(changes)}</h3>
        {changes.length === 0 ? null : open > 0 ? (
          <StatusChip colour="yellow" label={`还有 ${open} 项未写理由（F8 到下一项）`} />
        ) : (
          <StatusChip colour="green" label="每项都写了理由" />
        )}
      </div>
      {headerWords(props.header) === '' ? null : <p className={styles.header}>任务以外也改了：{headerWords(props.header)}（不用写理由）</p>}
      <ErrorNotice error={error} onClose={clearError} />
      {chosen.length > 0 ? <BatchReason taskIds={chosen} onSave={explainChosen} /> : null}
      {changes.length === 0 ? null : (
        <table className={`${tables.table} ${tables.texts} ${styles.table}`}>
          <thead>
            <tr>
              <th className={styles.check}>
                <Checkbox aria-label="全选" checked={chosen.length === all.length} indeterminate={chosen.length > 0 && chosen.length < all.length} onChange={(event) => check(all, event.target.checked)} />
              </th>
              <th className={styles.kind}>变化</th>
              <th className={styles.task}>任务</th>
              <th>改了什么</th>
              <th className={styles.reason}>理由</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.taskId}>
                <td>
                  <Checkbox aria-label={`选中 ${changedTaskWords(change)}`} checked={checked.has(change.taskId)} onChange={(event) => check([change.taskId], event.target.checked)} />
                </td>
                <td>
                  <ChangeKindChip kind={change.kind} />
                </td>
                <td>
                  {change.kind === 'removed' ? (
                    changedTaskWords(change)
                  ) : (
                    <button type="button" className={styles.taskLink} title="在台账中打开" onClick={() => goTo('ledger', { taskId: change.taskId, planId })}>
                      {changedTaskWords(change)}
                    </button>
                  )}
                </td>
                <td>
                  <FieldChanges change={change} />
                </td>
                <td>
                  <ReasonInput
                    storeKey={`amendment:${planId}:${change.taskId}`}
                    label={`${changedTaskWords(change)}的调整理由`}
                    reason={change.reason}
                    taskId={change.taskId}
                    onSave={(reason) => explain([change.taskId], reason)}
                    onNext={() => focusReason(nextWithoutReason(changes, change.taskId))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
