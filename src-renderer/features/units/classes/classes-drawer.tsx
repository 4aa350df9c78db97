import { Button, Drawer, Input } from 'antd';
import type { ReactNode } from 'react';
import type { UnitClassView, UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ClassLine } from './class-line.tsx';
import styles from './classes.module.css';

/** 单位类别: adds, renames, orders and removes the classes of the register. */
export function ClassesDrawer(props: {
  classes: readonly UnitClassView[];
  units: readonly UnitView[];
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const { units } = props;
  const { client } = useApi();
  const change = useChange();
  const [typed, setTyped] = useTypedText('draft:unit-class:new', '');
  const name = typed?.trim() ?? '';
  const classes = props.classes.toSorted((one, other) => one.position - other.position);
  const order = (ordered: readonly UnitClassView[]): void =>
    void change.run(() => client.units.orderClasses({ codes: ordered.map(({ code }) => code) }), '已调整类别的顺序');
  const add = async (): Promise<void> => {
    if (name === '') return;
    const added = await change.run(() => client.units.saveClass({ code: null, rowVersion: null, name }), `已新增类别“${name}”`);
    if (added) setTyped(null);
  };
  return (
    <Drawer title="单位类别" size={460} open={props.open} onClose={props.onClose} destroyOnHidden>
      <p className={styles.quiet}>类别决定名录和评分的分组，也可以用来定义集合单位。名称直接改，按回车保存。</p>
      <ErrorNotice error={change.error} onClose={change.clearError} />
      <ul className={styles.list}>
        {classes.map((unitClass, index) => (
          <ClassLine
            key={unitClass.code}
            unitClass={unitClass}
            unitCount={units.filter(({ classCode, archived }) => classCode === unitClass.code && !archived).length}
            classes={classes}
            index={index}
            change={change}
            onOrder={order}
          />
        ))}
      </ul>
      <div className={styles.add}>
        <Input
          aria-label="新类别"
          placeholder="新类别，如 国有企业"
          maxLength={50}
          value={typed ?? ''}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => void add()}
        />
        <Button type="primary" disabled={name === ''} loading={change.running} onClick={() => void add()}>
          新增
        </Button>
      </div>
    </Drawer>
  );
}
