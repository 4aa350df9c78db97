import { Button, Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { cellKey } from './cell-keys.ts';
import { holdsOn, moved, withMember, withNewMember, withoutMember } from './group-draft.ts';
import type { GroupDraft } from './group-draft.ts';
import { MemberRow } from './member-row.tsx';
import { cellOf, focusCell } from './roster-focus.ts';
import tables from '../../../ui/sticky-table.module.css';
import styles from './leading-group.module.css';

function GroupHead(props: { group: GroupDraft; hidden: number; onName: (name: string) => void; onAdd: () => void; onRemove: () => void }): ReactNode {
  const { group, hidden } = props;
  return (
    <tr>
      <td colSpan={7} className={styles.groupHead}>
        <div>
          <Input aria-label="小组名称" className={styles.groupName ?? ''} placeholder="小组名称" maxLength={200} value={group.name} onChange={(event) => props.onName(event.target.value)} />
          <span className={styles.quiet}>
            {group.members.length} 人{hidden > 0 ? `，当日不在任 ${hidden} 人未列出` : ''}
          </span>
          <Button size="small" onClick={props.onAdd}>
            新增一人
          </Button>
          {group.members.length === 0 ? (
            <Button size="small" onClick={props.onRemove}>
              去掉小组
            </Button>
          ) : null}
        </div>
      </td>
    </tr>
  );
}

/** The leading groups as one table of fields; ↑ ↓ Enter go through a column, Alt+↑ ↓ move a person. */
export function RosterTable(props: {
  groups: readonly GroupDraft[];
  /** Only people who hold their post on this day; null for all. */
  asOf: string | null;
  onChange: (groups: GroupDraft[]) => void;
  onSave: () => void;
}): ReactNode {
  const { groups, asOf, onChange } = props;
  const add = (groupKey: string, afterKey: string | null): void => {
    const key = crypto.randomUUID();
    onChange(withNewMember(groups, groupKey, afterKey, key));
    focusCell(key, 'name');
  };
  const move = (key: string, column: string, step: -1 | 1): void => {
    onChange(moved(groups, key, step));
    focusCell(key, column);
  };
  const remove = (key: string, column: string): void => {
    const order = groups.flatMap(({ members }) => members.map((member) => member.key));
    const index = order.indexOf(key);
    onChange(withoutMember(groups, key));
    const next = order[index + 1] ?? order[index - 1];
    if (next !== undefined) focusCell(next, column);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent) || !(event.target instanceof HTMLElement)) return;
    if (event.key === 's' && event.ctrlKey) {
      event.preventDefault();
      props.onSave();
      return;
    }
    const cell = cellOf(event.target);
    const key = cell && cellKey(event, event.target.getAttribute('role') === 'combobox' || event.target.tagName === 'BUTTON');
    if (!cell || !key) return;
    event.preventDefault();
    event.stopPropagation();
    if (key.kind === 'step') focusCell(cell.key, cell.column, key.step);
    else if (key.kind === 'move' && asOf === null) move(cell.key, cell.column, key.step);
    else if (key.kind === 'remove') remove(cell.key, cell.column);
    else if (key.kind === 'add') add(groups.find(({ members }) => members.some((member) => member.key === cell.key))?.key ?? '', cell.key);
  };
  return (
    <table className={`${tables.table} ${styles.table}`} data-roster onKeyDownCapture={onKeyDown}>
      <thead>
        <tr>
          <th className={styles.role}>组内职务</th>
          <th className={styles.words}>称谓</th>
          <th className={styles.name}>姓名</th>
          <th>单位及职务</th>
          <th className={styles.day}>起</th>
          <th className={styles.day}>止</th>
          <th className={styles.tools} aria-label="操作" />
        </tr>
      </thead>
      {groups.map((group) => {
        const shown = group.members.filter((member) => holdsOn(member, asOf));
        return (
          <tbody key={group.key}>
            <GroupHead
              group={group}
              hidden={group.members.length - shown.length}
              onName={(name) => onChange(groups.map((one) => (one === group ? { ...one, name } : one)))}
              onAdd={() => add(group.key, null)}
              onRemove={() => onChange(groups.filter((one) => one !== group))}
            />
            {shown.map((member, index) => (
              <MemberRow
                key={member.key}
                member={member}
                place={index + 1}
                onChange={(change) => onChange(withMember(groups, member.key, change))}
                onMove={asOf === null ? (step) => move(member.key, 'name', step) : null}
                onRemove={() => remove(member.key, 'name')}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
