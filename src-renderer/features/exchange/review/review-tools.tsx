import { Button, Select } from 'antd';
import type { InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';
import type { ReturnedFileView, ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { CountChips } from '../../../ui/count-chips.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { reviewChips, tellingRows } from './review-lines.ts';
import type { ReviewChoice } from './review-lines.ts';
import type { Side } from './review-choices.ts';
import styles from '../exchange.module.css';

/** Value of the choice of files for all of those that wait. */
const allWaiting = 'all';
/** Value for some that were chosen in the list of files. */
const someFiles = 'some';

/** Which files and which of their rows are shown, and the sides of all conflicts at once. */
export function ReviewTools(props: {
  /** What stands in front of the tools. */
  head: ReactNode;
  waiting: readonly ReturnedFileView[];
  /** Null for all that wait. */
  returnIds: readonly string[] | null;
  onReturnIds: (returnIds: readonly string[] | null) => void;
  rows: readonly ReturnedRowView[];
  choice: ReviewChoice;
  onChoice: (choice: ReviewChoice) => void;
  searchRef: RefObject<InputRef | null>;
  /** Shown rows in which both sides changed something. */
  conflicts: number;
  onConflicts: (side: Side) => void;
}): ReactNode {
  const { waiting, returnIds, choice, onChoice, conflicts } = props;
  const value = returnIds === null ? allWaiting : returnIds.length === 1 ? (returnIds[0] ?? allWaiting) : someFiles;
  const options = [
    { value: allWaiting, label: `全部待核对的 ${waiting.length} 份` },
    ...(value === someFiles && returnIds !== null ? [{ value: someFiles, label: `选中的 ${returnIds.length} 份` }] : []),
    ...waiting.map(({ returnId, unitName, fileName }) => ({ value: returnId, label: unitName === null ? fileName : `${unitName}（${fileName}）` })),
  ];
  return (
    <>
      <div className={styles.row} role="search">
        {props.head}
        <Select
          aria-label="核对哪些文件"
          className={styles.file ?? ''}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          options={options}
          onChange={(chosen: string) => props.onReturnIds(chosen === allWaiting ? null : chosen === someFiles ? returnIds : [chosen])}
        />
        <SearchField
          inputRef={props.searchRef}
          label="查找行"
          placeholder="任务、单位（Ctrl+F）"
          className={styles.search}
          value={choice.search}
          onChange={(search) => onChoice({ ...choice, search })}
        />
      </div>
      <div className={styles.row}>
        <CountChips label="按结果" chips={reviewChips(props.rows, choice)} pressed={choice.outcomes} onChange={(outcomes) => onChoice({ ...choice, outcomes })} />
        {choice === tellingRows ? null : (
          <Button type="link" onClick={() => onChoice(tellingRows)}>
            看有改动的行
          </Button>
        )}
        {conflicts > 0 ? (
          <span className={styles.end}>
            <span className={styles.words}>{conflicts} 处冲突：</span>
            <Button size="small" title="把显示的冲突都改为采用报送" onClick={() => props.onConflicts('theirs')}>
              全部采用
            </Button>
            <Button size="small" title="把显示的冲突都改为保留台账" onClick={() => props.onConflicts('ours')}>
              全部保留
            </Button>
          </span>
        ) : null}
      </div>
    </>
  );
}
