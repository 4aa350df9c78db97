import { Badge, Button, Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { UnitClassView, UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { dissolvedWords } from '../list/unit-words.ts';
import { DraftFoot } from '../parts/draft-foot.tsx';
import { LeavingTab } from './leaving-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { UnitBasics } from './unit-basics.tsx';
import { isRenamed, unitFieldKeys, unitFieldsOf, unitProblem } from './unit-draft.ts';
import { useUnitDraft } from './use-unit-draft.ts';
import styles from './unit-panel.module.css';

export const unitTabs = ['basics', 'people', 'leaving'] as const;
export type UnitTab = (typeof unitTabs)[number];

function TaskLine(props: { unit: UnitView; unitNames: ReadonlyMap<string, string> }): ReactNode {
  const { unit, unitNames } = props;
  const { goTo } = useNavigation();
  const dissolved = dissolvedWords(unit, unitNames);
  return (
    <div className={styles.tasks}>
      <span>
        {dissolved === null ? null : <span className={styles.end}>{dissolved}</span>}
        本年度任务 {unit.taskCount} 项，未完成 {unit.openTaskCount} 项
      </span>
      <Button type="link" disabled={unit.taskCount === 0} onClick={() => goTo('ledger', { unitId: unit.id })}>
        看任务
      </Button>
    </div>
  );
}

/** One unit: names, class, people, its end; or a new one when `unit` is null. What was typed survives closing the panel. */
export function UnitPanel(props: {
  unit: UnitView | null;
  classes: readonly UnitClassView[];
  unitNames: ReadonlyMap<string, string>;
  tab: UnitTab;
  onTab: (tab: UnitTab) => void;
  onOpen: (unitId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { unit, classes, unitNames } = props;
  const { client } = useApi();
  const change = useChange();
  const draft = useUnitDraft(unit, classes[0]?.code ?? '');
  const { fields } = draft;
  const peopleTyped = draft.isTyped('people');
  const basicsTyped = unitFieldKeys.some((key) => key !== 'people' && draft.isTyped(key));
  const tab = unit === null && props.tab === 'leaving' ? 'basics' : props.tab;
  const save = async (): Promise<void> => {
    const savedName = unit?.name ?? null;
    const typed = unitFieldsOf(fields, savedName);
    if (unit) {
      const rowVersion = draft.rowVersion ?? unit.rowVersion;
      const write = () => client.units.update({ ...typed, unitId: unit.id, rowVersion });
      const words = isRenamed(fields, savedName) ? `“${savedName}”已更名为“${typed.name}”` : `已保存“${typed.name}”`;
      if (await change.run(write, words)) draft.discard();
      return;
    }
    const added = await change.run(() => client.units.add(typed), `已新增“${typed.name}”`);
    if (!added) return;
    draft.discard();
    props.onOpen(added.unitId);
  };
  return (
    <SidePanel
      title={unit?.name ?? '新增单位'}
      onClose={props.onClose}
      foot={
        tab === 'leaving' && !draft.typed ? null : (
          <DraftFoot
            draft={draft}
            change={change}
            saveLabel={unit ? '保存' : '新增'}
            problem={unitProblem(fields)}
            onSave={() => void save()}
          >
            {draft.typed ? '有未保存的修改' : null}
          </DraftFoot>
        )
      }
    >
      {unit ? <TaskLine unit={unit} unitNames={unitNames} /> : null}
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => props.onTab(unitTabs.find((one) => one === key) ?? 'basics')}
        items={[
          { key: 'basics', label: <Badge dot={basicsTyped}>基本</Badge> },
          { key: 'people', label: <Badge dot={peopleTyped}>人员 {fields.people.length || ''}</Badge> },
          ...(unit ? [{ key: 'leaving', label: unit.archived ? '恢复与合并' : '停用与合并' }] : []),
        ]}
      />
      {tab === 'basics' ? (
        <UnitBasics fields={fields} savedName={unit?.name ?? null} classes={classes} onChange={draft.change} />
      ) : null}
      {tab === 'people' ? <PeopleTab people={fields.people} onChange={(people) => draft.change({ people })} /> : null}
      {tab === 'leaving' && unit ? <LeavingTab unit={unit} onMerged={props.onOpen} /> : null}
    </SidePanel>
  );
}
