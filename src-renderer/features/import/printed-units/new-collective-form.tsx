import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { Field } from '../../../ui/field.tsx';
import { withClass } from './collective-members.ts';
import type { ChooseUnit } from './unit-choices.tsx';
import styles from './printed-units.module.css';

/** Name and members of a collective unit, which is created at once; whole classes are added with one click. */
export function NewCollectiveForm(props: { printedName: string; onChoose: ChooseUnit; onDone: () => void }): ReactNode {
  const { units, classes } = useUnitRegister();
  const { unitOptions } = useUnitOptions();
  const [name, setName] = useState(props.printedName);
  const [memberIds, setMemberIds] = useState<string[]>([]);
  const create = (): void => {
    props.onChoose(
      { kind: 'createCollective', name: name.trim(), memberIds },
      `已新建集合单位“${name.trim()}”（${memberIds.length} 家）`,
    );
    props.onDone();
  };
  return (
    <div className={styles.form}>
      <Field label="集合单位名称" required>
        <Input aria-label="集合单位名称" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={`包括哪些单位（已选 ${memberIds.length} 家）`}>
        <div className={styles.classes}>
          {classes.map(({ code, name: className }) => (
            <Button key={code} size="small" onClick={() => setMemberIds(withClass(memberIds, units, code))}>
              + {className}
            </Button>
          ))}
        </div>
        <Select
          mode="multiple"
          className={styles.full ?? ''}
          aria-label="成员单位"
          placeholder="逐个选择"
          maxTagCount={6}
          maxTagPlaceholder={(more) => `还有 ${more.length} 家`}
          showSearch={{ optionFilterProp: 'search' }}
          value={memberIds}
          options={unitOptions}
          onChange={setMemberIds}
        />
      </Field>
      <Button type="primary" block disabled={name.trim() === '' || memberIds.length === 0} onClick={create}>
        新建集合单位
      </Button>
    </div>
  );
}
