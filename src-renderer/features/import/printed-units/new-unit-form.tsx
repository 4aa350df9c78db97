import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { Field } from '../../../ui/field.tsx';
import type { ChooseUnit } from './unit-choices.tsx';
import styles from './printed-units.module.css';

/** Name and class of a unit that the commit will create. */
export function NewUnitForm(props: { printedName: string; onChoose: ChooseUnit; onDone: () => void }): ReactNode {
  const { classes } = useUnitRegister();
  const [name, setName] = useState(props.printedName);
  const [classCode, setClassCode] = useState<string | null>(null);
  const create = (): void => {
    if (classCode === null || name.trim() === '') return;
    props.onChoose({ kind: 'createUnit', name: name.trim(), classCode }, `入库时新建单位“${name.trim()}”`);
    props.onDone();
  };
  return (
    <div className={styles.form}>
      <Field label="单位名称" required>
        <Input aria-label="单位名称" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="类别" required>
        <Select
          className={styles.full ?? ''}
          aria-label="类别"
          placeholder="选择类别"
          autoFocus
          value={classCode}
          options={classes.map(({ code, name: label }) => ({ value: code, label }))}
          onChange={setClassCode}
        />
      </Field>
      <Button type="primary" block disabled={classCode === null || name.trim() === ''} onClick={create}>
        入库时新建
      </Button>
    </div>
  );
}
