import { Button, Checkbox, Select } from 'antd';
import type { InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { caseChannels } from '../../../../src-main/contract/codes.ts';
import { caseChannelLabels } from '../../../../src-main/contract/text/labels.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { CountChips } from '../../../ui/count-chips.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { choosableYears, isPlain, plainChoice } from './case-choice.ts';
import { stateChips } from './case-words.ts';
import type { CaseList } from './use-case-list.ts';
import styles from '../cases-screen.module.css';

const channelOptions = caseChannels.map((value) => ({ value, label: caseChannelLabels[value] }));
/** Value of the year filter for all years; none of them is a year. */
const allYears = 0;

/** Year, channel, unit and text; below them the states with their counts. */
export function CaseFilters(props: { list: CaseList; searchRef: RefObject<InputRef | null> }): ReactNode {
  const { list, searchRef } = props;
  const { choice, setChoice, counted } = list;
  const { year } = useOffice();
  const { unitOptions } = useUnitOptions();
  return (
    <>
      <div className={styles.filter} role="search">
        <Select
          aria-label="年度"
          className={styles.year ?? ''}
          value={choice.year ?? allYears}
          options={[
            ...choosableYears(year, choice.year).map((value) => ({ value, label: `${value} 年` })),
            { value: allYears, label: '全部年度' },
          ]}
          onChange={(value: number) => setChoice({ ...choice, year: value === allYears ? null : value })}
        />
        <FilterSelect
          label="渠道" all="全部渠道" className={styles.narrow} value={choice.channel} options={channelOptions}
          onChange={(channel) => setChoice({ ...choice, channel })}
        />
        <FilterSelect
          label="单位" all="全部单位" className={styles.wide} value={choice.unitId} options={unitOptions}
          onChange={(unitId) => setChoice({ ...choice, unitId })}
        />
        <SearchField
          inputRef={searchRef} label="查找" placeholder="编号、事由、申请人、单位（Ctrl+F）" className={styles.search}
          value={choice.search} onChange={(search) => setChoice({ ...choice, search })}
        />
        <Checkbox
          className={styles.fixed ?? ''}
          checked={choice.includeArchived}
          onChange={(event) => setChoice({ ...choice, includeArchived: event.target.checked })}
        >
          含已归档
        </Checkbox>
        {isPlain(choice) ? null : (
          <Button type="link" onClick={() => setChoice({ ...plainChoice(choice.year), includeArchived: choice.includeArchived })}>
            清除筛选
          </Button>
        )}
      </div>
      <div className={styles.states}>
        <CountChips
          label="按状态"
          chips={stateChips(counted, choice.states)}
          pressed={choice.states}
          onChange={(states) => setChoice({ ...choice, states })}
        />
      </div>
    </>
  );
}
