import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import type { UnitClassView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import type { ChangeRunner } from '../../../api/change-hooks.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { movedBy, stepOfKey } from '../parts/list-moves.ts';
import { MoveButtons } from '../parts/move-buttons.tsx';
import styles from './classes.module.css';

/** A class with its name to type over, its place and its removal. */
export function ClassLine(props: {
  unitClass: UnitClassView;
  unitCount: number;
  classes: readonly UnitClassView[];
  index: number;
  change: ChangeRunner;
  onOrder: (classes: UnitClassView[]) => void;
}): ReactNode {
  const { unitClass, classes, index, onOrder } = props;
  const { code, name, rowVersion } = unitClass;
  const { client } = useApi();
  const { run, running } = props.change;
  const [typed, setTyped] = useTypedText(`draft:unit-class:${code}`, name);
  const rename = async (): Promise<void> => {
    const wanted = typed?.trim() ?? '';
    if (wanted === '' || wanted === name) return setTyped(null);
    const saved = await run(() => client.units.saveClass({ code, rowVersion, name: wanted }), `类别“${name}”已改为“${wanted}”`);
    if (saved) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOfKey(event);
    const moved = step === null ? null : movedBy(classes, index, step);
    if (moved === null || running) return;
    event.preventDefault();
    onOrder(moved);
  };
  return (
    <li className={styles.line} onKeyDown={onKeyDown}>
      <Input
        aria-label={`类别“${name}”的名称`}
        maxLength={50}
        value={typed ?? name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void rename()}
        onPressEnter={() => void rename()}
      />
      <span className={styles.count}>{props.unitCount} 家</span>
      <MoveButtons name={name} list={classes} index={index} disabled={running} onMove={onOrder} />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`删除类别“${name}”`}
        title="删除"
        disabled={running}
        onClick={() => void run(() => client.units.removeClass({ code, rowVersion }), `已删除类别“${name}”`)}
      />
    </li>
  );
}
