import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PrintedUnit, UnitChoice } from '../../../../src-main/contract/imports.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import { isRemembered, isWithoutMembers, resolutionWords } from './printed-unit-words.ts';
import type { Resolution } from './printed-unit-words.ts';
import { RenameUnitForm } from './rename-unit-form.tsx';
import { UnitChoices } from './unit-choices.tsx';
import styles from './printed-units.module.css';

const colours: Record<Resolution['kind'], ChipColour> = {
  unit: 'green',
  collective: 'green',
  create: 'blue',
  later: 'none',
  unknown: 'yellow',
};

/** A printed name, how many tasks use it, what it stands for, and the ways to decide that. */
export function PrintedUnitRow(props: {
  unit: PrintedUnit;
  remember: boolean;
  onShow: () => void;
  onChoose: (choice: UnitChoice, sentence: string) => Promise<boolean>;
  onReplace: (names: readonly string[]) => Promise<boolean>;
}): ReactNode {
  const { unit } = props;
  const { resolution } = unit;
  const { goTo } = useNavigation();
  const [changing, setChanging] = useState(false);
  const open = resolution.kind === 'unknown' || changing;
  const choose = async (choice: UnitChoice, sentence: string): Promise<void> => {
    if (await props.onChoose(choice, sentence)) setChanging(false);
  };
  return (
    <div className={styles.row} data-open={open || undefined} data-printed-unit={unit.printedName}>
      <div className={styles.facts}>
        <button type="button" className={styles.name} title="在原文中看这个单位" onClick={props.onShow}>
          {unit.printedName}
        </button>
        <span className={styles.count}>{unit.taskCount} 项</span>
        <span className={styles.resolution} title={resolutionWords(resolution)}>
          <StatusChip colour={isWithoutMembers(resolution) ? 'yellow' : colours[resolution.kind]} label={resolutionWords(resolution)} />
          {isRemembered(resolution) ? <span className={styles.remembered}>上次核对时的对应</span> : null}
        </span>
        {isWithoutMembers(resolution) ? (
          <Button type="link" size="small" title="到“单位”里设置成员" onClick={() => goTo('units', { collectiveUnitId: resolution.collectiveUnitId })}>
            设置成员
          </Button>
        ) : null}
        <FormPopover
          button={{ type: 'link', size: 'small', children: '改名 / 拆分' }}
          renderForm={(close) => <RenameUnitForm unit={unit} onReplace={props.onReplace} onDone={close} />}
        />
        {resolution.kind === 'unknown' ? null : (
          <Button type="link" size="small" onClick={() => setChanging(!changing)}>
            {changing ? '收起' : '更改'}
          </Button>
        )}
      </div>
      {open ? (
        <UnitChoices unit={unit} remember={props.remember} onChoose={(choice, sentence) => void choose(choice, sentence)} />
      ) : null}
    </div>
  );
}
