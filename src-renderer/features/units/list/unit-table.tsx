import { Fragment } from 'react';
import type { HTMLAttributes, KeyboardEvent, ReactNode } from 'react';
import type { CollectiveUnitView, UnitView } from '../../../../src-main/contract/units.ts';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import type { UnitGroup } from './unit-groups.ts';
import styles from './unit-table.module.css';

function GroupRow(props: { name: string; count: string }): ReactNode {
  return (
    <tr className={styles.group}>
      <td colSpan={5}>
        {props.name}
        <span className={styles.count}>{props.count}</span>
      </td>
    </tr>
  );
}

/** Moves the focus to the next row that opens something, up or down. */
function stepRow(event: KeyboardEvent<HTMLElement>, down: boolean): void {
  let row: Element | null = event.currentTarget;
  do row = down ? row.nextElementSibling : row.previousElementSibling;
  while (row instanceof HTMLElement && row.tabIndex !== 0);
  if (row instanceof HTMLElement) row.focus();
}

/** What makes a row open its panel by mouse and by keyboard: Space opens, Enter goes into the panel, arrows move. */
function opening(open: () => void): Pick<HTMLAttributes<HTMLTableRowElement>, 'tabIndex' | 'onClick' | 'onKeyDown'> {
  return {
    tabIndex: 0,
    onClick: open,
    onKeyDown: (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stepRow(event, event.key === 'ArrowDown');
      else if (event.key === 'Enter' || event.key === ' ') open();
      else return;
      if (event.key === 'Enter') focusSidePanel();
      event.preventDefault();
    },
  };
}

function UnitRow(props: { unit: UnitView; current: boolean; onOpen: (id: string) => void }): ReactNode {
  const { unit } = props;
  return (
    <tr
      className={unit.archived ? `${styles.row} ${styles.archived}` : styles.row}
      aria-selected={props.current}
      data-unit={unit.id}
      {...opening(() => props.onOpen(unit.id))}
    >
      <td title={unit.name}>
        {unit.name}
        {unit.archived ? '（已停用）' : ''}
      </td>
      <td>{unit.shortName}</td>
      <td className={`${styles.quiet} ${styles.aliases}`} title={unit.aliases.join('、')}>
        {unit.aliases.join('、')}
      </td>
      <td className={styles.number}>{unit.taskCount || ''}</td>
      <td className={styles.number}>{unit.openTaskCount || ''}</td>
    </tr>
  );
}

/** The register: units under their classes with their numbers of tasks, then the collective units. */
export function UnitTable(props: {
  groups: readonly UnitGroup[];
  collectives: readonly CollectiveUnitView[];
  unitNames: ReadonlyMap<string, string>;
  currentId: string | null;
  onOpenUnit: (id: string) => void;
  onOpenCollective: (id: string) => void;
}): ReactNode {
  const { groups, collectives, unitNames, currentId } = props;
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label="单位名录">
        <thead>
          <tr>
            <th className={styles.name}>单位</th>
            <th className={styles.short}>简称</th>
            <th className={styles.aliases}>别名</th>
            <th className={styles.number}>任务</th>
            <th className={styles.number}>未完成</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.code}>
              <GroupRow name={group.name} count={`${group.units.length} 家`} />
              {group.units.map((unit) => (
                <UnitRow key={unit.id} unit={unit} current={unit.id === currentId} onOpen={props.onOpenUnit} />
              ))}
            </Fragment>
          ))}
          {collectives.length > 0 ? <GroupRow name="集合单位" count={`${collectives.length} 个`} /> : null}
          {collectives.map(({ id, name, memberIds }) => (
            <tr
              key={id}
              className={styles.row}
              aria-selected={id === currentId}
              {...opening(() => props.onOpenCollective(id))}
            >
              <td title={name}>{name}</td>
              <td className={memberIds.length === 0 ? styles.open : undefined}>
                {memberIds.length === 0 ? '? 未定成员' : `${memberIds.length} 家`}
              </td>
              <td className={styles.quiet} colSpan={3}>
                {memberIds.map((member) => unitNames.get(member) ?? '').join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
