import type { ReactNode } from 'react';
import { useNavigation } from '../../../app/navigation.ts';
import { heatLevel, percentOf } from './chart-numbers.ts';
import type { HeatCell, HeatLevel, HeatRow } from './chart-numbers.ts';
import styles from './charts.module.css';

const quarterNames = ['一季度', '二季度', '三季度', '四季度'];
const levelWords: Record<HeatLevel, string> = {
  nothing: '无到期事项',
  done: '全部完成',
  partly: '部分完成',
  open: '尚未完成',
  missed: '季末未完成',
};
const shownLevels: readonly HeatLevel[] = ['done', 'partly', 'open', 'missed'];

function Quarter(props: { cell: HeatCell; unitName: string; level: HeatLevel; onOpen: () => void }): ReactNode {
  const { cell, level } = props;
  if (level === 'nothing') return <td className={styles.nothing}>—</td>;
  const said = `${props.unitName}${quarterNames[cell.quarter - 1] ?? ''}：应完成 ${cell.due} 项，已完成 ${cell.done} 项，${levelWords[level]}`;
  return (
    <td>
      <button type="button" className={`${styles.cell} ${styles[level]}`} aria-label={said} title={said} onClick={props.onOpen}>
        {cell.done}/{cell.due}
      </button>
    </td>
  );
}

/** 单位×季度: done of due in each cell, with a colour for how that stands; every name and cell leads to the unit's tasks. */
export function HeatTable(props: { rows: readonly HeatRow[]; year: number; asOf: string }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.heat} aria-label="单位各季度完成情况">
          <thead>
            <tr>
              <th>单位</th>
              {quarterNames.map((name) => (
                <th key={name}>{name}</th>
              ))}
              <th>全年完成率</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map(({ unit, cells }) => {
              const open = (): void => goTo('ledger', { unitId: unit.unitId });
              return (
                <tr key={unit.unitId}>
                  <th scope="row">
                    <button type="button" className={styles.unit} title={unit.unitName} onClick={open}>
                      {unit.unitName}
                    </button>
                  </th>
                  {cells.map((cell) => (
                    <Quarter
                      key={cell.quarter}
                      cell={cell}
                      unitName={unit.unitName}
                      level={heatLevel(cell, props.year, props.asOf)}
                      onOpen={open}
                    />
                  ))}
                  <td className={styles.share}>{percentOf(unit.counts.done, unit.counts.all)}%</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        已完成/应完成：
        {shownLevels.map((level) => (
          <span key={level} className={`${styles.key} ${styles[level]}`}>
            {levelWords[level]}
          </span>
        ))}
      </p>
    </>
  );
}
