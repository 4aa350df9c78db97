import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { movedBy } from './list-moves.ts';
import styles from './parts.module.css';

/** Two buttons that move an entry of a list; `name` tells a screen reader which one. */
export function MoveButtons<Entry>(props: {
  name: string;
  list: readonly Entry[];
  index: number;
  disabled?: boolean;
  onMove: (list: Entry[]) => void;
}): ReactNode {
  const { name, list, index, onMove } = props;
  const up = movedBy(list, index, -1);
  const down = movedBy(list, index, 1);
  return (
    <span className={styles.moves}>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={`上移${name}`}
        title="上移（Alt+↑）"
        disabled={(props.disabled ?? false) || up === null}
        onClick={() => up && onMove(up)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={`下移${name}`}
        title="下移（Alt+↓）"
        disabled={(props.disabled ?? false) || down === null}
        onClick={() => down && onMove(down)}
      />
    </span>
  );
}
