import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PaceView } from '../../../../../src-main/contract/progress.ts';
import { byPace, paceWords, percentWords } from './pace-words.ts';
import tables from '../../../../ui/plain-table.module.css';
import styles from './goals.module.css';

const shownUnits = 8;

/** 序时进度: how far each unit is beside the time that has gone and its stage target. */
export function PaceTable(props: { pace: readonly PaceView[]; unitNames: ReadonlyMap<string, string> }): ReactNode {
  const { unitNames } = props;
  const [all, setAll] = useState(false);
  const pace = byPace(props.pace);
  const [first] = pace;
  if (!first) return <p className={styles.quiet}>这项任务还没有对应到单位。</p>;
  const timeWords = first.timePercent === null ? '持续推进，不按时间衡量进度' : `时间已过 ${first.timePercent}%`;
  if (pace.every(({ percent, targetPercent }) => percent === null && targetPercent === null)) {
    return <p className={styles.quiet}>{timeWords}；还没有单位报完成进度。</p>;
  }
  return (
    <>
      <p className={styles.quiet} title="已到期的阶段目标高于时间进度的，按目标衡量；单位：百分点">
        {timeWords}{pace.some(({ targetPercent }) => targetPercent !== null) ? '；目标高于时间的，按目标衡量' : ''}。
      </p>
      <table className={`${tables.table} ${styles.pace}`}>
        <thead>
          <tr>
            <th>单位</th>
            <th className={styles.number}>已完成</th>
            <th className={styles.number}>目标</th>
            <th className={styles.behind}>与序时相比</th>
          </tr>
        </thead>
        <tbody>
          {(all ? pace : pace.slice(0, shownUnits)).map((one) => {
            const name = unitNames.get(one.unitId) ?? '';
            return (
              <tr key={one.unitId}>
                <td title={name}>{name}</td>
                <td className={styles.number}>{percentWords(one.percent)}</td>
                <td className={styles.number}>{percentWords(one.targetPercent)}</td>
                <td className={(one.behind ?? 0) > 0 ? styles.late : undefined}>{paceWords(one)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {pace.length > shownUnits ? (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${pace.length} 个单位`}
        </Button>
      ) : null}
    </>
  );
}
