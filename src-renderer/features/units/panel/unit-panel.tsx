import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { UnitClassView, UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { isUnitDraft, unitDraftOf } from './unit-draft.ts';
import type { UnitDraft } from './unit-draft.ts';
import styles from './unit-panel.module.css';

/** One unit: names, class, aliases; or a new one when `unit` is null. What was typed survives closing the panel. */
export function UnitPanel(props: {
  unit: UnitView | null;
  classes: readonly UnitClassView[];
  onAdded: (unitId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { unit, classes } = props;
  const { client } = useApi();
  const { goTo } = useNavigation();
  const { run, running, error, clearError } = useChange();
  const [stored, setStored] = useStoredValue(`draft:unit:${unit?.id ?? 'new'}`, isUnitDraft);
  const draft = stored ?? unitDraftOf(unit, classes[0]?.code ?? '');
  const change = (part: Partial<UnitDraft>): void => setStored({ ...draft, ...part });
  const discard = (): void => {
    setStored(null);
    clearError();
    keepFocusInPanel();
  };
  const save = async (): Promise<void> => {
    const { rowVersion, ...fields } = draft;
    if (unit && rowVersion !== null) {
      const write = () => client.units.update({ ...fields, unitId: unit.id, rowVersion });
      if (await run(write, `已保存“${fields.name}”`)) discard();
      return;
    }
    const added = await run(() => client.units.add(fields), `已新增“${fields.name}”`);
    if (!added) return;
    discard();
    props.onAdded(added.unitId);
  };
  const archive = (one: UnitView): void => {
    const archived = !one.archived;
    const write = () => client.units.archive({ unitId: one.id, rowVersion: one.rowVersion, archived });
    void run(write, archived ? `已停用“${one.name}”` : `已恢复“${one.name}”`);
  };
  return (
    <SidePanel
      title={unit?.name ?? '新增单位'}
      onClose={props.onClose}
      foot={
        <>
          <ErrorNotice error={error} />
          <div className={styles.buttons}>
            <span className={styles.first}>
              {unit ? <Button onClick={() => archive(unit)}>{unit.archived ? '恢复使用' : '停用'}</Button> : null}
            </span>
            {stored ? <Button onClick={discard}>放弃</Button> : null}
            <Button
              type="primary"
              loading={running}
              disabled={!stored || draft.name.trim() === ''}
              onClick={() => void save()}
            >
              {unit ? '保存' : '新增'}
            </Button>
          </div>
        </>
      }
    >
      {unit ? (
        <div className={styles.tasks}>
          <span>
            本年度任务 {unit.taskCount} 项，未完成 {unit.openTaskCount} 项
          </span>
          <Button type="link" disabled={unit.taskCount === 0} onClick={() => goTo('ledger', { unitId: unit.id })}>
            在台账中查看
          </Button>
        </div>
      ) : null}
      <Field label="单位名称" required>
        <Input aria-label="单位名称" autoFocus={!unit} maxLength={200} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <Field label="简称">
        <Input
          aria-label="简称"
          maxLength={50}
          value={draft.shortName ?? ''}
          onChange={(event) => change({ shortName: event.target.value || null })}
        />
      </Field>
      <Field label="类别" required>
        <Select
          aria-label="类别"
          style={{ width: '100%' }}
          value={draft.classCode}
          options={classes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(classCode) => change({ classCode })}
        />
      </Field>
      <Field label="别名" hint="文件里出现过的其他叫法，如机构改革前的名称；输入后按回车。导入时按这些名称自动对应。">
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label="别名"
          style={{ width: '100%' }}
          tokenSeparators={['、', ',', ',', ';', ';']}
          value={draft.aliases}
          onChange={(aliases: string[]) => change({ aliases })}
        />
      </Field>
    </SidePanel>
  );
}
