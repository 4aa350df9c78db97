import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { focusSidePanel } from '../../ui/panel-focus.ts';
import { pointsText } from '../../api/points.ts';
import type { RankedClass, RankingRow } from './ranking-rows.ts';
import styles from './scoring-screen.module.css';

function Row(props: { row: RankingRow; chosen: boolean; forecast: boolean; onChoose: () => void }): ReactNode {
  const { unit, deductions, threats } = props.row;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (props.chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen]);
  return (
    <tr ref={line} aria-selected={props.chosen} onClick={props.onChoose} data-unit={unit.unitName}>
      <td className={styles.rank}>{unit.rank}</td>
      <td>
        <button type="button" tabIndex={-1} className={styles.unitName}>
          {unit.unitName}
        </button>
      </td>
      <td className={`${styles.figure} ${styles.total}`}>{pointsText(unit.total)}</td>
      {props.forecast ? (
        <td className={styles.figure}>
          {unit.forecastTotal === unit.total ? '' : <span className={styles.forecast}>预测 {pointsText(unit.forecastTotal)}</span>}
        </td>
      ) : null}
      <td className={styles.figure}>{deductions === 0 ? '' : `${deductions} 项`}</td>
      {props.forecast ? <td className={styles.figure}>{threats === 0 ? '' : `${threats} 项`}</td> : null}
    </tr>
  );
}

/**
 * Units ranked within their class; before the year's end with what the total becomes if nothing more is done. Arrows
 * choose, Enter goes into the panel.
 */
export function RankingTable(props: {
  classes: readonly RankedClass[];
  forecast: boolean;
  chosenUnitId: string | null;
  onChoose: (unitId: string) => void;
}): ReactNode {
  const { classes, forecast, chosenUnitId, onChoose } = props;
  const order = classes.flatMap(({ rows }) => rows.map(({ unit }) => unit.unitId));
  const step = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && chosenUnitId !== null) focusSidePanel();
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = order[order.indexOf(chosenUnitId ?? '') + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <table className={styles.table} tabIndex={0} onKeyDown={step} aria-label="得分排名">
      <thead>
        <tr>
          <th className={styles.rank}>排名</th>
          <th>单位</th>
          <th className={styles.figure}>得分</th>
          {forecast ? <th className={styles.figure} title="余下的任务到年底都不完成时的得分">预测得分</th> : null}
          <th className={styles.figure}>已扣分</th>
          {forecast ? <th className={styles.figure}>年底前待完成</th> : null}
        </tr>
      </thead>
      {classes.map(({ code, name, rows }) => (
        <tbody key={code}>
          <tr className={styles.classRow}>
            <th colSpan={forecast ? 6 : 4} scope="rowgroup">
              {name}（{rows.length} 家）
            </th>
          </tr>
          {rows.map((row) => (
            <Row
              key={row.unit.unitId}
              row={row}
              chosen={row.unit.unitId === chosenUnitId}
              forecast={forecast}
              onChoose={() => onChoose(row.unit.unitId)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
