import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { SuperiorTableView } from '../../../../src-main/contract/templates.ts';
import { CountChips } from '../../../ui/count-chips.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { CellCounts } from '../cells/shown-cell.ts';
import { isColumnOpen } from '../columns/column-words.ts';
import { plannedWords } from '../fill/fill-words.ts';
import { stateChips } from '../rows/row-state.ts';
import type { RowState } from '../rows/row-state.ts';
import styles from './table.module.css';

/** How the rows stand, what else is to be looked at, and what would be written. */
export function ToolRow(props: {
  view: SuperiorTableView;
  pressed: readonly RowState[];
  onPressed: (pressed: RowState[]) => void;
  onColumns: () => void;
  onMissing: () => void;
  /** Cells with words that are not saved and that the panel does not show. */
  unsaved: number;
  onSaveAll: () => void;
  onDiscardAll: () => void;
  counts: CellCounts;
  overwrite: boolean;
  onOverwrite: (overwrite: boolean) => void;
}): ReactNode {
  const { view, pressed, unsaved, counts } = props;
  const openColumns = view.columns.filter(isColumnOpen).length;
  return (
    <div className={styles.tools} role="toolbar" aria-label="核对">
      <CountChips label="按对应情况筛选" chips={stateChips(view.rows, pressed)} pressed={pressed} onChange={props.onPressed} />
      {openColumns === 0 ? null : (
        <Button size="small" onClick={props.onColumns}>
          <StatusChip colour="yellow" label={`列待核对 ${openColumns}`} />
        </Button>
      )}
      {view.missing.length === 0 ? null : (
        <Button size="small" onClick={props.onMissing}>
          未列入任务 {view.missing.length}
        </Button>
      )}
      {unsaved === 0 ? <span className={styles.hint}>F8 下一处待定</span> : null}
      {unsaved === 0 ? null : (
        <span className={styles.unsaved}>
          {unsaved} 格未保存
          <Button type="link" size="small" onClick={props.onSaveAll}>
            保存
          </Button>
          <Button type="link" size="small" onClick={props.onDiscardAll}>
            放弃
          </Button>
        </span>
      )}
      <span className={styles.end}>
        {counts.held === 0 ? null : (
          <Checkbox checked={props.overwrite} onChange={(event) => props.onOverwrite(event.target.checked)}>
            覆盖已有内容（{counts.held} 格）
          </Checkbox>
        )}
        <span className={styles.planned}>{plannedWords(counts, props.overwrite)}</span>
      </span>
    </div>
  );
}
