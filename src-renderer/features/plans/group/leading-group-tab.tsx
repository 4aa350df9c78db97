import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useExport } from '../../../api/use-export.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { exportedSentence } from '../../../ui/export-words.ts';
import { SavedFileNotice } from '../../../ui/saved-file-notice.tsx';
import { keepFocusInDetail } from '../detail/detail-focus.ts';
import { SaveFoot } from '../detail/save-foot.tsx';
import { TabPage } from '../detail/tab-page.tsx';
import { groupDraftsOf, isRosterDraft, membersOf, newMember, rosterProblem } from './group-draft.ts';
import type { GroupDraft } from './group-draft.ts';
import { RosterTable } from './roster-table.tsx';
import { focusCell } from './roster-focus.ts';
import styles from './leading-group.module.css';

/** 领导小组: the people of a plan's leading groups with their posts and times. What was typed survives closing. */
export function LeadingGroupTab(props: { plan: PlanSummary }): ReactNode {
  const { plan } = props;
  const { client, queries } = useApi();
  const { today } = useOffice();
  const change = useChange();
  const exporting = useExport('正在导出领导小组名单');
  const [asOf, setAsOf] = useState<string | null>(null);
  const saved = useQuery(queries.plans.leadingGroup.queryOptions({ input: { planId: plan.id } }));
  const [draft, setDraft] = useStoredValue(`draft:leading-group:${plan.id}`, isRosterDraft);
  if (saved.error) return <ErrorNotice error={saved.error} />;
  if (!saved.data) return <Skeleton active style={{ padding: 16 }} />;
  const groups = draft?.groups ?? groupDraftsOf(saved.data);
  const setGroups = (next: GroupDraft[]): void => setDraft({ rowVersion: draft?.rowVersion ?? plan.rowVersion, groups: next });
  const problem = rosterProblem(groups);
  const addGroup = (): void => {
    const key = crypto.randomUUID();
    const name = groups.length === 0 ? '政务公开领导小组' : '';
    setGroups([...groups, { key, name, members: [newMember(key, undefined)] }]);
    focusCell(key, 'name');
  };
  const save = async (): Promise<void> => {
    if (!draft || problem !== null) return;
    const members = membersOf(groups);
    const write = () => client.plans.saveLeadingGroup({ planId: plan.id, rowVersion: draft.rowVersion, members });
    if (!(await change.run(write, `已保存领导小组名单，共 ${members.length} 人`))) return;
    setDraft(null);
    keepFocusInDetail();
  };
  const exportGroup = (): void => void exporting.start({ table: 'leadingGroup', planId: plan.id, asOf: asOf ?? today });
  return (
    <TabPage
      head={
        <>
          <Button onClick={addGroup}>新增小组</Button>
          <DayPicker
            aria-label="只看某日在任的人"
            placeholder="只看某日在任"
            value={asOf === null ? null : dayjs(asOf)}
            onChange={(day) => setAsOf(day ? day.format('YYYY-MM-DD') : null)}
          />
          <Button loading={exporting.running} disabled={draft !== null || groups.length === 0} title={draft === null ? undefined : '先保存再导出'} onClick={exportGroup}>
            导出 {asOf ?? today} 的名单…
          </Button>
        </>
      }
      foot={
        <SaveFoot
          change={change}
          typed={draft !== null}
          problem={problem}
          onSave={() => void save()}
          onDiscard={() => setDraft(null)}
          onTakeVersion={() => setDraft(draft && { ...draft, rowVersion: plan.rowVersion })}
          first={groups.length === 0 ? null : <span className={styles.quiet}>Alt+↑ Alt+↓ 移动，Ctrl+Enter 下加一人，Ctrl+Delete 去掉</span>}
        />
      }
    >
      <ErrorNotice error={exporting.error} />
      {exporting.written ? (
        <SavedFileNotice sentence={exportedSentence(exporting.written)} openFile={exporting.openFile} showInFolder={exporting.showInFolder} />
      ) : null}
      {groups.length === 0 ? (
        <EmptyState
          title="还没有领导小组名单"
          text="文件里附有名单的，导入时会一并读入；也可以在这里逐人填写。人员变动填起止日期，旧名单仍查得到。"
          actions={
            <Button type="primary" onClick={addGroup}>
              填写名单
            </Button>
          }
        />
      ) : (
        <RosterTable groups={groups} asOf={asOf} onChange={setGroups} onSave={() => void save()} />
      )}
    </TabPage>
  );
}
