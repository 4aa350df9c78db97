import type { ReactNode } from 'react';
import type { UnitView } from '../../../../src-main/contract/units.ts';
import { stepOfKey } from '../parts/list-moves.ts';
import { openingRow } from './opening-row.ts';
import { dissolvedWords, foundPerson, furtherNames } from './unit-words.ts';
import type { UnitOrder } from './use-unit-order.ts';
import tables from '../../../ui/sticky-table.module.css';
import styles from './unit-table.module.css';

/** A unit with its names and its numbers of tasks; Alt with the arrows or dragging moves it in its class. */
export function UnitRow(props: {
  unit: UnitView;
  /** Shown units of its class, in their order. */
  shownIds: readonly string[];
  unitNames: ReadonlyMap<string, string>;
  search: string;
  current: boolean;
  /** Null while the list is searched: places between hidden rows can't be seen. */
  order: UnitOrder | null;
  onOpen: (id: string) => void;
}): ReactNode {
  const { unit, shownIds, order } = props;
  const opening = openingRow(() => props.onOpen(unit.id));
  const dissolved = dissolvedWords(unit, props.unitNames);
  const names = furtherNames(unit);
  const person = foundPerson(unit, props.search);
  const edge = order?.edgeOf(unit.id) ?? null;
  const classes = [tables.choice, styles.row, dissolved === null ? '' : styles.archived, edge === null ? '' : styles[edge]];
  return (
    <tr
      {...opening}
      {...order?.dragging(unit, shownIds)}
      className={classes.join(' ')}
      aria-selected={props.current}
      data-unit={unit.id}
      onKeyDown={(event) => {
        const step = stepOfKey(event);
        if (step === null) return opening.onKeyDown(event);
        event.preventDefault();
        return order?.step(unit, shownIds, step);
      }}
    >
      <td title={dissolved === null ? unit.name : `${unit.name}（${dissolved}）`}>
        {dissolved === null ? (
          unit.name
        ) : (
          <>
            <span>{unit.name}</span>
            <span className={styles.end}>{dissolved}</span>
          </>
        )}
        {person === null ? null : <span className={styles.found}>{person}</span>}
      </td>
      <td title={unit.shortName ?? ''}>{unit.shortName}</td>
      <td className={`${styles.quiet} ${styles.aliases}`} title={names}>
        {names}
      </td>
      <td className={styles.number}>{unit.taskCount || ''}</td>
      <td className={styles.number}>{unit.openTaskCount || ''}</td>
    </tr>
  );
}
