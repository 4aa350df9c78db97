import { Button } from 'antd';
import type { InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { CountChips } from '../../../ui/count-chips.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { isPlain, plainChoice, withoutUnit } from './column-choice.ts';
import { stateChips } from './column-words.ts';
import type { ColumnList } from './use-column-list.ts';
import styles from '../website-screen.module.css';

/** Unit, text and states with their counts. */
export function ColumnFilters(props: { list: ColumnList; searchRef: RefObject<InputRef | null> }): ReactNode {
  const { list, searchRef } = props;
  const { choice, setChoice, counted } = list;
  const { unitOptions } = useUnitOptions();
  return (
    <div className={styles.filter} role="search">
      <FilterSelect
        label="单位" all="全部单位" className={styles.unit} value={choice.unit}
        options={[{ value: withoutUnit, label: '（未对应单位）', search: '未对应单位' }, ...unitOptions]}
        onChange={(unit) => setChoice({ ...choice, unit })}
      />
      <SearchField
        inputRef={searchRef} label="查找" placeholder="栏目、单位（Ctrl+F）" className={styles.search}
        value={choice.search} onChange={(search) => setChoice({ ...choice, search })}
      />
      <CountChips
        label="按状态"
        chips={stateChips(counted, choice.states)}
        pressed={choice.states}
        onChange={(states) => setChoice({ ...choice, states })}
      />
      {isPlain(choice) ? null : (
        <Button type="link" onClick={() => setChoice(plainChoice)}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
