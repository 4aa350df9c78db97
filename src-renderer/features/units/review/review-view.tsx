import { Button, Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { UnitProposal } from '../../../../src-main/contract/unit-proposals.ts';
import type { UnitClassView, UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ReviewFrame } from '../../../ui/review-frame.tsx';
import { ReviewLine } from './review-row.tsx';
import { canTake, changesOf, chosenMatches, isShown } from './review-rows.ts';
import type { ReviewFilter } from './review-rows.ts';
import { useReview } from './use-review.ts';
import tables from '../../../ui/sticky-table.module.css';
import styles from './review.module.css';

/** Proposed units before they are taken: each row says what it would do, and can be corrected or left out. */
export function ReviewView(props: {
  /** Where they were read from: “单位名录.xlsx”. */
  source: string;
  proposals: readonly UnitProposal[];
  units: readonly UnitView[];
  classes: readonly UnitClassView[];
  onEnd: () => void;
}): ReactNode {
  const { proposals, units, classes, onEnd } = props;
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const review = useReview(proposals);
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const { rows } = review;
  const unitsById = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  const classNames = useMemo(() => new Map(classes.map(({ code, name }) => [code, name])), [classes]);
  const shown = rows.filter((row) => isShown(row, filter));
  const open = shown.filter(canTake);
  const chosenShown = open.filter(({ chosen }) => chosen).length;
  const chosen = rows.filter((row) => row.chosen).length;
  const unclassed = rows.filter(({ classCode, action }) => classCode === null && action !== 'same').length;
  const countOf = (wanted: ReviewFilter): number => rows.filter((row) => isShown(row, wanted)).length;
  useListStatus(chosen, rows.length);
  const take = async (): Promise<void> => {
    const taken = await run(
      () => client.units.addProposed({ proposals: chosenMatches(rows) }),
      ({ added, updated }) => `已新增 ${added} 家、更新 ${updated} 家单位`,
    );
    if (taken) onEnd();
  };
  if (rows.length === 0) {
    return (
      <EmptyState
        title="没有认出单位"
        text={`${props.source}里没有能认出单位的职务。可以逐个新增，或从表格导入。`}
        actions={<Button onClick={onEnd}>返回名录</Button>}
      />
    );
  }
  return (
    <ReviewFrame<ReviewFilter>
      label="核对名录"
      title={`核对名录：${props.source}`}
      filter={filter}
      filters={[
        { value: 'all', label: '全部', count: rows.length },
        { value: 'add', label: '新增', count: countOf('add') },
        { value: 'update', label: '更新', count: countOf('update') },
        { value: 'doubtful', label: '存疑', count: countOf('doubtful') },
      ]}
      onFilter={setFilter}
      help={
        unclassed > 0 ? (
          <Select
            aria-label="未定类别的都设为"
            className={styles.classify ?? ''}
            placeholder={`${unclassed} 家未定类别，都设为…`}
            value={null}
            options={classes.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(code: string | null) => {
              if (code !== null) review.classify(code);
            }}
          />
        ) : null
      }
      take={{ label: `导入选中 ${chosen} 家`, disabled: chosen === 0, running, error, clearError, run: () => void take() }}
      onEnd={onEnd}
    >
      <div className={styles.scroller}>
        <table className={`${tables.table} ${tables.lines} ${tables.wide}`} aria-label="待导入的单位">
          <thead>
            <tr>
              <th className={styles.check}>
                <Checkbox
                  aria-label="全选"
                  checked={open.length > 0 && chosenShown === open.length}
                  indeterminate={chosenShown > 0 && chosenShown < open.length}
                  disabled={open.length === 0}
                  onChange={(event) => review.chooseAll(new Set(open.map(({ key }) => key)), event.target.checked)}
                />
              </th>
              <th className={styles.place}>行</th>
              <th className={styles.action}>处理</th>
              <th className={styles.name}>单位名称</th>
              <th className={styles.class}>类别</th>
              <th>将写入</th>
              <th className={styles.doubts}>存疑</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ReviewLine
                key={row.key}
                row={row}
                changes={changesOf(row, unitsById.get(row.unitId ?? ''), (code) => classNames.get(code) ?? '').join('；')}
                current={row.key === review.current}
                classes={classes}
                actions={review.actions}
              />
            ))}
          </tbody>
        </table>
      </div>
    </ReviewFrame>
  );
}
