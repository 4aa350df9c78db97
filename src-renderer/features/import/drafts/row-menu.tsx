import { Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { commandKeys } from '../check-step/shortcuts.ts';
import type { CheckCommand } from '../check-step/shortcuts.ts';
import styles from './row-menu.module.css';

/** Where a row's menu is open, in pixels of the window. */
export interface MenuPlace {
  x: number;
  y: number;
}

interface MenuEntry {
  command: CheckCommand;
  label: string;
}

const entries: (MenuEntry | 'line')[] = [
  { command: 'edit', label: '修改' },
  { command: 'toggleChecked', label: '选中 / 不选' },
  'line',
  { command: 'moveUp', label: '上移' },
  { command: 'moveDown', label: '下移' },
  { command: 'indent', label: '降一级章节' },
  { command: 'outdent', label: '升一级章节' },
  { command: 'makeHeading', label: '设为章节标题' },
  'line',
  { command: 'split', label: '拆分…' },
  { command: 'merge', label: '合并选中的' },
  { command: 'add', label: '在后面新增' },
  { command: 'dropOrRestore', label: '不导入 / 恢复' },
];

/** The entries of the menu, each with its keys; those that can't be done now are grey. */
export function rowMenuItems(canDo: (command: CheckCommand) => boolean): NonNullable<MenuProps['items']> {
  return entries.map((entry) =>
    entry === 'line'
      ? { type: 'divider' as const }
      : {
          key: entry.command,
          label: entry.label,
          extra: commandKeys[entry.command],
          disabled: !canDo(entry.command),
        },
  );
}

/** What can be done with a row, where the mouse or the row is. */
export function RowMenu(props: {
  place: MenuPlace | null;
  canDo: (command: CheckCommand) => boolean;
  onCommand: (command: CheckCommand) => void;
  onClose: () => void;
}): ReactNode {
  const { place } = props;
  return (
    <Dropdown
      open={place !== null}
      autoFocus
      trigger={['click']}
      destroyOnHidden
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      menu={{
        items: rowMenuItems(props.canDo),
        onClick: ({ key, domEvent }) => {
          domEvent.stopPropagation();
          props.onClose();
          props.onCommand(key as CheckCommand);
        },
      }}
    >
      <span className={styles.anchor} style={place ? { left: place.x, top: place.y } : undefined} aria-hidden />
    </Dropdown>
  );
}
