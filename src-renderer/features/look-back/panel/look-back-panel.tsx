import { Button, Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { lookBackResultLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useFieldsDraft } from '../../../app/use-fields-draft.ts';
import { RequiredDayInput } from '../../../ui/day-input.tsx';
import { DraftFoot } from '../../../ui/draft-foot.tsx';
import { Field } from '../../../ui/field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import type { Findings } from '../find/use-findings.ts';
import { ResultChoice } from '../find/result-choice.tsx';
import { findingDrafts, isFindingDraft, longestNote, savedFinding } from './finding-draft.ts';
import styles from '../look-back.module.css';

function Facts({ row }: { row: LookBackRow }): ReactNode {
  const { goTo } = useNavigation();
  const { rectification } = row;
  return (
    <dl className={styles.facts}>
      <dt>计划</dt>
      <dd>{row.planTitle}</dd>
      <dt>单位</dt>
      <dd>{row.units}</dd>
      <dt>完成时限</dt>
      <dd>{row.deadlineText}</dd>
      <dt>年末状态</dt>
      <dd>{row.state === null ? '不明' : unitStateLabels[row.state]}</dd>
      <dt>原任务</dt>
      <dd>
        <Button type="link" className={styles.link ?? ''} onClick={() => goTo('ledger', { planId: row.planId, taskId: row.taskId })}>
          在台账中查看
        </Button>
      </dd>
      {rectification ? (
        <>
          <dt>整改任务</dt>
          <dd>
            <Button type="link" className={styles.link ?? ''} onClick={() => goTo('ledger', { planId: rectification.planId, taskId: rectification.taskId })}>
              {rectification.title}
            </Button>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** One task of last year: its facts, and what the look-back found. What was typed waits until it is saved. */
export function LookBackPanel(props: { row: LookBackRow; findings: Findings; onClose: () => void }): ReactNode {
  const { row, findings } = props;
  const { client } = useApi();
  const { year, today } = useOffice();
  const change = useChange();
  const draft = useFieldsDraft(`${findingDrafts(year)}${row.taskId}`, isFindingDraft, savedFinding(row, today), null);
  const { result, note, checkedOn } = draft.fields;
  const save = async (): Promise<void> => {
    if (result === null) return;
    const finding = { year, taskIds: [row.taskId], result, note: note.trim() === '' ? null : note.trim(), checkedOn };
    if (await change.run(() => client.lookBack.find(finding), `“${row.title}”：${lookBackResultLabels[result]}`)) draft.discard();
  };
  const saveOnKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposingKey(event.nativeEvent) || !draft.typed) return;
    event.preventDefault();
    void save();
  };
  const name = row.outlineNumber === null ? row.title : `${row.outlineNumber} ${row.title}`;
  return (
    <SidePanel
      title={name}
      onClose={props.onClose}
      foot={
        <DraftFoot
          draft={draft}
          change={change}
          saveLabel="保存（Ctrl+Enter）"
          problem={result === null ? '先选结论' : null}
          onSave={() => void save()}
        >
          {row.result === null ? null : (
            <Button type="text" disabled={findings.running} onClick={() => findings.forget([row])}>
              撤回结论
            </Button>
          )}
        </DraftFoot>
      }
    >
      <Facts row={row} />
      <div onKeyDown={saveOnKey}>
        <Field label="结论" required>
          <ResultChoice value={result} onChange={(chosen) => draft.change({ result: chosen })} />
        </Field>
        <Field label="说明" hint="写明核查情况和原因；转整改时写进新任务的要求。">
          <Input.TextArea
            aria-label="说明"
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={longestNote}
            value={note}
            onChange={(event) => draft.change({ note: event.target.value })}
          />
        </Field>
        <Field label="核查日期">
          <RequiredDayInput label="核查日期" value={checkedOn} onChange={(day) => draft.change({ checkedOn: day })} />
        </Field>
      </div>
    </SidePanel>
  );
}
