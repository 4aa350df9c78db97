import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ReviewFrame } from '../../../ui/review-frame.tsx';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { toggled } from '../../../ui/row-selection.ts';
import { reviewColumns } from './review-columns.tsx';
import { chosenColumns, isShown, isUnitOpen, reviewRows, withUnit } from './review-rows.ts';
import type { ReviewFilter } from './review-rows.ts';
import type { ReadColumns } from './use-column-intake.ts';
import styles from '../website-screen.module.css';

/** Columns of a file before they are taken: each row says what it would do beside the register, and can be corrected or left out. */
export function ReviewView(props: {
  read: ReadColumns;
  columns: readonly WebsiteColumnView[];
  onEnd: () => void;
}): ReactNode {
  const { read, columns, onEnd } = props;
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const { unitOptions } = useUnitOptions();
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const register = useMemo(() => new Map(columns.map((column) => [column.columnId, column])), [columns]);
  const unitNames = useMemo(() => new Map(unitOptions.map(({ value, label }) => [value, label])), [unitOptions]);
  const [rows, setRows] = useState(() => reviewRows(read.rows, register));
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const shown = rows.filter((row) => isShown(row, filter));
  const chosen = rows.filter((row) => row.chosen).length;
  const unitOpen = rows.filter((row) => row.chosen && isUnitOpen(row)).length;
  const countOf = (wanted: ReviewFilter): number => rows.filter((row) => isShown(row, wanted)).length;
  const checked = new Set(shown.flatMap(({ id, chosen: isChosen }) => (isChosen ? [id] : [])));
  useListStatus(chosen, rows.length);
  const check = (next: ReadonlySet<string>): void => {
    const shownIds = new Set(shown.map(({ id }) => id));
    setRows(rows.map((row) => (shownIds.has(row.id) ? { ...row, chosen: row.kind !== 'same' && next.has(row.id) } : row)));
  };
  const take = async (): Promise<void> => {
    const taken = await run(
      () => client.website.addMany({ rows: chosenColumns(rows) }),
      ({ added, updated }) => `已新增 ${added} 个、更新 ${updated} 个网站栏目`,
    );
    if (taken) onEnd();
  };
  return (
    <ReviewFrame<ReviewFilter>
      label="核对网站栏目"
      title={`核对“${read.fileName}”`}
      filter={filter}
      filters={[
        { value: 'all', label: '全部', count: rows.length },
        { value: 'added', label: '新增', count: countOf('added') },
        { value: 'changed', label: '更新', count: countOf('changed') },
        { value: 'unitOpen', label: '单位待定', count: countOf('unitOpen') },
      ]}
      onFilter={setFilter}
      help={
        unitOpen > 0 ? <span className={styles.open}>? {unitOpen} 行的单位不在名录里，点该行选择，同名的一并改</span> : null
      }
      take={{ label: `导入选中 ${chosen} 个`, disabled: chosen === 0, running, error, clearError, run: () => void take() }}
      onEnd={onEnd}
    >
      <RowGrid
        gridRef={gridRef}
        label="待导入的网站栏目"
        rows={shown}
        idOf={({ id }) => id}
        nameOf={({ path }) => path.join(' ')}
        columns={reviewColumns({
          register,
          unitOptions,
          unitNames,
          currentId,
          onUnit: (id, unitId) => setRows(withUnit(rows, id, unitId, register)),
        })}
        largeFont={largeFont}
        current={currentId}
        checks={{ checked, onCheck: check, canCheck: (id) => rows[Number(id)]?.kind !== 'same' }}
        onCurrent={setCurrentId}
        onClick={setCurrentId}
        onSpace={(id) => check(toggled(checked, id))}
        onEnter={() => gridRef.current?.querySelector<HTMLElement>('[data-unit-select] input')?.focus()}
        onEscape={() => setCurrentId(null)}
        empty={<EmptyState title="没有这样的行" text="换一个分类看其他行。" actions={<Button onClick={() => setFilter('all')}>看全部</Button>} />}
      />
    </ReviewFrame>
  );
}
