import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { UnitClassView } from '../../../../src-main/contract/units.ts';
import { Field } from '../../../ui/field.tsx';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormerNames } from './former-names.tsx';
import { isRenamed } from './unit-draft.ts';
import type { UnitFormFields } from './unit-draft.ts';
import styles from './unit-panel.module.css';

/** Signs between names that are pasted as a list, both widths. */
const nameSeparators = ['、', '\uff0c', ',', '\uff1b', ';'];

function OldName(props: {
  savedName: string;
  oldName: UnitFormFields['oldName'];
  onChange: (oldName: UnitFormFields['oldName']) => void;
}): ReactNode {
  const { savedName, oldName, onChange } = props;
  return (
    <div className={styles.oldName}>
      <Checkbox checked={oldName.kept} onChange={(event) => onChange({ ...oldName, kept: event.target.checked })}>
        旧名称“{savedName}”记为曾用名
      </Checkbox>
      {oldName.kept ? (
        <label className={styles.oldDay}>
          使用到
          <DayInput
            label="旧名称使用到"
            placeholder="日期不详"
            value={oldName.usedUntil}
            onChange={(usedUntil) => onChange({ ...oldName, usedUntil })}
          />
        </label>
      ) : null}
    </div>
  );
}

/** Names, class and first day of a unit. */
export function UnitBasics(props: {
  fields: UnitFormFields;
  /** Null for a new unit. */
  savedName: string | null;
  classes: readonly UnitClassView[];
  onChange: (change: Partial<UnitFormFields>) => void;
}): ReactNode {
  const { fields, savedName, classes, onChange } = props;
  return (
    <>
      <Field label="单位名称" required>
        <Input
          aria-label="单位名称"
          autoFocus={savedName === null}
          maxLength={200}
          value={fields.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        {isRenamed(fields, savedName) ? (
          <OldName savedName={savedName} oldName={fields.oldName} onChange={(oldName) => onChange({ oldName })} />
        ) : null}
      </Field>
      <div className={styles.pair}>
        <Field label="简称">
          <Input
            aria-label="简称"
            maxLength={50}
            value={fields.shortName ?? ''}
            onChange={(event) => onChange({ shortName: event.target.value || null })}
          />
        </Field>
        <Field label="类别" required>
          <Select
            aria-label="类别"
            className={styles.full ?? ''}
            value={fields.classCode}
            options={classes.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(classCode) => onChange({ classCode })}
          />
        </Field>
      </div>
      <Field label="别名" hint="文件里出现过的其他叫法，输入后按回车。导入时按这些名称自动对应。">
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label="别名"
          className={styles.full ?? ''}
          tokenSeparators={nameSeparators}
          value={fields.aliases}
          onChange={(aliases: string[]) => onChange({ aliases })}
        />
      </Field>
      <Field label="曾用名" hint="机构改革、更名前的名称，导入旧文件时同样能对应。">
        <FormerNames formerNames={fields.formerNames} onChange={(formerNames) => onChange({ formerNames })} />
      </Field>
      <Field label="成立日期" hint="成立以前不算作集合单位的成员；不清楚的不填。">
        <DayInput
          label="成立日期"
          placeholder="不填"
          value={fields.establishedOn}
          onChange={(establishedOn) => onChange({ establishedOn })}
        />
      </Field>
    </>
  );
}
