import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import type { UnitClassView } from '../../../../src-main/contract/units.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { Field } from '../../../ui/field.tsx';
import type { UnitGroup } from '../list/unit-groups.ts';
import { RequiredDayInput } from '../../../ui/day-input.tsx';
import type { CollectiveFormFields, CollectiveWay } from './collective-draft.ts';
import { MemberChoice } from './member-choice.tsx';
import styles from './collective.module.css';

const wayOptions: { value: CollectiveWay; label: string }[] = [
  { value: 'members', label: '逐个选择' },
  { value: 'classes', label: '按类别' },
  { value: 'all', label: '全部单位' },
];

const wayHints: Record<CollectiveWay, string> = {
  members: '名单固定，新增的单位要在这里勾选。',
  classes: '类别里新增或停用的单位自动算进来、退出去。',
  all: '名录里的所有单位，新增或停用后自动调整。',
};

interface DefinitionProps {
  fields: CollectiveFormFields;
  onChange: (change: Partial<CollectiveFormFields>) => void;
}

function ExceptField({ fields, onChange }: DefinitionProps): ReactNode {
  const { unitOptions } = useUnitOptions();
  return (
    <Field label="除外单位">
      <Select
        mode="multiple"
        aria-label="除外单位"
        className={styles.full ?? ''}
        placeholder="没有除外"
        showSearch={{ optionFilterProp: 'search' }}
        value={fields.exceptIds}
        options={unitOptions}
        onChange={(exceptIds: string[]) => onChange({ exceptIds })}
      />
    </Field>
  );
}

/** How a collective unit finds its members, and from which day on. */
export function DefinitionFields(
  props: DefinitionProps & { groups: readonly UnitGroup[]; classes: readonly UnitClassView[] },
): ReactNode {
  const { fields, groups, classes, onChange } = props;
  const { today } = useOffice();
  return (
    <>
      <Field label="定义方式" hint={wayHints[fields.way]}>
        <Segmented<CollectiveWay>
          aria-label="定义方式"
          block
          value={fields.way}
          options={wayOptions}
          onChange={(way) => onChange({ way })}
        />
      </Field>
      <Field label="生效日期" hint="这一年度和以后的计划随之调整，以前年度的任务不变。">
        <RequiredDayInput
          label="生效日期"
          value={fields.effectiveOn ?? today}
          onChange={(day) => onChange({ effectiveOn: day === today ? null : day })}
        />
      </Field>
      {fields.way === 'classes' ? (
        <Field label="类别" required>
          <Select
            mode="multiple"
            aria-label="类别"
            className={styles.full ?? ''}
            placeholder="选择一个或几个类别"
            showSearch={{ optionFilterProp: 'label' }}
            value={fields.classCodes}
            options={classes.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(classCodes: string[]) => onChange({ classCodes })}
          />
        </Field>
      ) : null}
      {fields.way === 'members' ? (
        <Field label="成员单位">
          <MemberChoice groups={groups} memberIds={fields.memberIds} onChange={(memberIds) => onChange({ memberIds })} />
        </Field>
      ) : (
        <ExceptField fields={fields} onChange={onChange} />
      )}
    </>
  );
}
