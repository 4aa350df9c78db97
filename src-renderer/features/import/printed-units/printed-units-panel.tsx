import { Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView, PrintedUnit } from '../../../../src-main/contract/imports.ts';
import type { ImportEdits } from '../check-step/use-import-edits.ts';
import type { DraftField } from '../source/source-marks.ts';
import { firstUseOf, printedUnitOrder, unknownUnits } from './printed-unit-words.ts';
import { PrintedUnitRow } from './printed-unit-row.tsx';
import styles from './printed-units.module.css';

/** Every unit name that the plan prints, with the unit that it stands for; unknown names first. */
export function PrintedUnitsPanel(props: {
  view: ImportView;
  edits: ImportEdits;
  onShowTask: (draftTaskId: string, field: DraftField) => void;
}): ReactNode {
  const { view, edits } = props;
  const [remember, setRemember] = useState(true);
  const unknown = unknownUnits(view.printedUnits).length;
  const show = (unit: PrintedUnit): void => {
    const use = firstUseOf(unit.printedName, view.draftTasks);
    if (use) props.onShowTask(use.draftTaskId, use.field);
  };
  return (
    <section className={styles.panel} aria-label="单位名称">
      <div className={styles.head}>
        <span>
          {unknown > 0
            ? `${unknown} 个名称还没有认出。选定一次，全文同名的都按此处理。`
            : '文中的单位名称都已有着落。'}
        </span>
        <Checkbox
          className={styles.remember ?? ''}
          title="下次导入时自动认出"
          checked={remember} onChange={(event) => setRemember(event.target.checked)}>
          匹配时记为别名
        </Checkbox>
      </div>
      <div className={styles.rows}>
        {printedUnitOrder(view.printedUnits).map((unit) => (
          <PrintedUnitRow
            key={unit.printedName}
            unit={unit}
            remember={remember}
            onShow={() => show(unit)}
            onChoose={(choice, sentence) => edits.chooseUnit(unit.printedName, choice, sentence)}
            onReplace={(names) => edits.replaceUnit(unit.printedName, names)}
          />
        ))}
      </div>
    </section>
  );
}
