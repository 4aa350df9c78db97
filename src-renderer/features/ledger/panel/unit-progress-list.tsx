import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import { roleLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import styles from './task-panel.module.css';

function UnitReports({ reports }: Pick<TaskUnitView, 'reports'>): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? reports : reports.slice(0, 1);
  return (
    <>
      {shown.map((report) => (
        <div key={report.id} className={styles.report}>
          {report.reportedOn} {unitStateLabels[report.state]}
          {report.text ? `：${report.text}` : ''}
        </div>
      ))}
      {reports.length > 1 ? (
        <Button type="link" size="small" className={styles.more ?? ''} onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${reports.length} 次报告`}
        </Button>
      ) : null}
    </>
  );
}

/** Units of a task with their states and reports, newest first; the checked ones are those that report now. */
export function UnitProgressList(props: {
  units: readonly TaskUnitView[];
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
}): ReactNode {
  const { units, chosen, onChoose } = props;
  if (units.length === 0) return <p>这项任务还没有对应到单位。请先在“任务”页填写牵头单位或责任单位。</p>;
  const allIds = units.map(({ unitId }) => unitId);
  return (
    <>
      {units.length > 1 ? (
        <div className={styles.choose}>
          <span>{units.length} 个单位</span>
          <Button type="link" size="small" onClick={() => onChoose(chosen.length === units.length ? [] : allIds)}>
            {chosen.length === units.length ? '全不选' : '全选'}
          </Button>
        </div>
      ) : null}
      {units.map((unit) => (
        <div key={unit.unitId} className={styles.unit}>
          <div className={styles.unitHead}>
            <Checkbox
              className={styles.unitName ?? ''}
              checked={chosen.includes(unit.unitId)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, unit.unitId] : chosen.filter((id) => id !== unit.unitId))
              }
            >
              {unit.unitName} <span className={styles.role}>{roleLabels[unit.role]}</span>
            </Checkbox>
            <span>{unitStateLabels[unit.state]}</span>
          </div>
          <UnitReports reports={unit.reports} />
        </div>
      ))}
    </>
  );
}
