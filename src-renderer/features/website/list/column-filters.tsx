import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { CountChips } from '../../../ui/count-chips.tsx';
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
      <Select
        aria-label="单位"
        className={styles.unit ?? ''}
        placeholder="全部单位"
        allowClear
        showSearch={{ optionFilterProp: 'search' }}
        popupMatchSelectWidth={false}
        value={choice.unit}
        options={[{ value: withoutUnit, label: '（未对应单位）', search: '未对应单位' }, ...unitOptions]}
        onChange={(unit: string | null | undefined) => setChoice({ ...choice, unit: unit ?? null })}
      />
      <Input
        ref={searchRef}
        className={styles.search ?? ''}
        aria-label="查找"
        placeholder="栏目、单位（Ctrl+F）"
        prefix={<SearchOutlined />}
        maxLength={100}
        allowClear
        value={choice.search}
        onChange={(event) => setChoice({ ...choice, search: event.target.value })}
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
