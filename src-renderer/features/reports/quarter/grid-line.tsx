import { memo } from 'react';
import type { ReactNode } from 'react';
import { cellText } from './report-drafts.ts';
import type { RowDraft } from './report-drafts.ts';
import { isFilled } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { SheetRow } from './sheet-row.ts';
import styles from './quarter.module.css';

/** A sign and its words beside a row. */
function RowMark(props: { typed: boolean; problem: string | null; reported: boolean }): ReactNode {
  if (props.problem !== null) return <span className={styles.problemMark} title={props.problem} aria-label={props.problem}>▲</span>;
  if (props.typed) return <span className={styles.typedMark} title="已填，未保存" aria-label="已填，未保存">✎</span>;
  return props.reported ? <span className={styles.reportedMark} title="本季度已报送" aria-label="本季度已报送">✓</span> : null;
}

function cellClass(column: SheetColumn['key'], draft: RowDraft | undefined, selected: boolean, current: boolean): string {
  const filled = isFilled(column);
  return [
    styles.cell,
    !filled && styles.fixed,
    (column === 'before' || (column === 'state' && draft?.cells.state === undefined)) && styles.quiet,
    (column === 'number' || column === 'percent') && styles.figure,
    filled && draft?.cells[column] !== undefined && styles.typed,
    selected && styles.selected,
    current && styles.current,
  ]
    .filter(Boolean)
    .join(' ');
}

/** One line of the table at its place; drawn anew only when something of its own changes. */
export const GridLine = memo(function GridLine(props: {
  row: SheetRow;
  draft: RowDraft | undefined;
  line: number;
  top: number;
  columns: readonly SheetColumn[];
  problem: string | null;
  /** Chosen columns of this line, from and to; -1 for none. */
  from: number;
  to: number;
  /** Column of the cursor; -1 when it is in another line. */
  cursor: number;
}): ReactNode {
  const { row, draft, from, to, cursor } = props;
  return (
    <div role="row" aria-rowindex={props.line + 2} className={styles.row} style={{ transform: `translateY(${props.top}px)` }} data-line={props.line}>
      <div className={styles.mark}>
        <RowMark typed={draft !== undefined} problem={props.problem} reported={row.reported} />
      </div>
      {props.columns.map(({ key }, place) => {
        const text = cellText(row, draft, key);
        return (
          <div
            key={key}
            role="gridcell"
            aria-selected={place >= from && place <= to}
            data-column={key}
            data-place={place}
            className={cellClass(key, draft, place >= from && place <= to, place === cursor)}
            title={text}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});
