import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { CollectiveUnitView } from '../../../../src-main/contract/units.ts';
import { openingRow } from './opening-row.ts';
import type { UnitGroup } from './unit-groups.ts';
import { UnitRow } from './unit-row.tsx';
import { countWords } from './unit-words.ts';
import type { UnitOrder } from './use-unit-order.ts';
import tables from '../../../ui/sticky-table.module.css';
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

function CollectiveRow(props: {
  collective: CollectiveUnitView;
  unitNames: ReadonlyMap<string, string>;
  current: boolean;
  onOpen: (id: string) => void;
}): ReactNode {
  const { id, name, memberIds, taskCount } = props.collective;
  const members = memberIds.map((member) => props.unitNames.get(member) ?? '').join('、');
  return (
    <tr className={`${tables.choice} ${styles.row}`} aria-selected={props.current} {...openingRow(() => props.onOpen(id))}>
      <td title={name}>{name}</td>
      <td className={memberIds.length === 0 ? styles.open : undefined}>
        {memberIds.length === 0 ? '? 未定成员' : `${memberIds.length} 家`}
      </td>
      <td className={`${styles.quiet} ${styles.aliases}`} title={members}>
        {members}
      </td>
      <td className={styles.number}>{taskCount || ''}</td>
      <td className={styles.number} />
    </tr>
  );
}

/** The register: units under their classes with their numbers of tasks, then the collective units. */
export function UnitTable(props: {
  groups: readonly UnitGroup[];
  collectives: readonly CollectiveUnitView[];
  unitNames: ReadonlyMap<string, string>;
  search: string;
  currentId: string | null;
  order: UnitOrder | null;
  onOpenUnit: (id: string) => void;
  onOpenCollective: (id: string) => void;
}): ReactNode {
  const { groups, collectives, unitNames, currentId } = props;
  return (
    <div className={styles.scroller}>
      <table className={`${tables.table} ${tables.lines} ${tables.wide}`} aria-label="单位名录">
        <thead>
          <tr>
            <th className={styles.name}>单位</th>
            <th className={styles.short}>简称</th>
            <th className={styles.aliases}>别名、曾用名</th>
            <th className={styles.number}>任务</th>
            <th className={styles.number}>未完成</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const shownIds = group.units.map(({ id }) => id);
            return (
              <Fragment key={group.code}>
                <GroupRow name={group.name} count={countWords(group.units)} />
                {group.units.map((unit) => (
                  <UnitRow
                    key={unit.id}
                    unit={unit}
                    shownIds={shownIds}
                    unitNames={unitNames}
                    search={props.search}
                    current={unit.id === currentId}
                    order={props.order}
                    onOpen={props.onOpenUnit}
                  />
                ))}
              </Fragment>
            );
          })}
          {collectives.length > 0 ? <GroupRow name="集合单位" count={`${collectives.length} 个`} /> : null}
          {collectives.map((collective) => (
            <CollectiveRow
              key={collective.id}
              collective={collective}
              unitNames={unitNames}
              current={collective.id === currentId}
              onOpen={props.onOpenCollective}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
