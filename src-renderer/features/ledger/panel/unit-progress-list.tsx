import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import { lightSentence } from '../../../../src-main/contract/text/light-sentences.ts';
import { roleLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { lightWords } from '../table/light-words.ts';
import { reportHead, reportLines } from './report-words.ts';
import type { TaskProgress } from './use-task-progress.ts';
import styles from './task-panel.module.css';

function UnitReports({ reports }: Pick<TaskUnitView, 'reports'>): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? reports : reports.slice(0, 1);
  return (
    <>
      {shown.map((report) => (
        <div key={report.id} className={styles.report}>
          <div>{reportHead(report)}</div>
          {reportLines(report).map((line, place) => (
            <div key={place} className={styles.said}>
              {line}
            </div>
          ))}
        </div>
      ))}
      {reports.length > 1 ? (
        <Button type="link" size="small" className={styles.more ?? ''} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${reports.length} 次报告`}
        </Button>
      ) : null}
    </>
  );
}

/** Units of a task with their states, lights and reports, newest first; the checked ones are those that report now. */
export function UnitProgressList(props: {
  units: readonly TaskUnitView[];
  lights: TaskProgress['lights'];
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
}): ReactNode {
  const { units, chosen, onChoose } = props;
  if (units.length === 0) return <p>这项任务还没有对应到单位。请先在“任务”页填写牵头单位或责任单位。</p>;
  const allIds = units.map(({ unitId }) => unitId);
  // The only unit's light is the task's, which stands above.
  const lights = new Map(units.length === 1 ? [] : props.lights.map((light) => [light.unitId, light]));
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
      {units.map((unit) => {
        const light = lights.get(unit.unitId);
        return (
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
              {light ? <StatusChip colour={light.light} label={lightWords(light)} title={lightSentence(light.lightReason)} /> : null}
              <span className={styles.state}>{unitStateLabels[unit.state]}</span>
            </div>
            <UnitReports reports={unit.reports} />
          </div>
        );
      })}
    </>
  );
}
