import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { CountChips } from '../../../ui/count-chips.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { allUnits, unitChips } from './unit-choice.ts';
import { copyMissing } from './missing-table.ts';
import type { UnitTable } from './use-unit-table.ts';
import styles from '../exchange.module.css';

/** Filters of the units, and what can be done with what is missing. */
export function UnitTools(props: {
  units: readonly UnitReturnView[];
  replyBy: string | null;
  table: UnitTable;
  searchRef: RefObject<InputRef | null>;
  /** What stands in front: the views of the screen and the distribution. */
  head: ReactNode;
  onRemind: () => void;
}): ReactNode {
  const { units, table } = props;
  const { choice, setChoice, checked, shown, toRemind } = table;
  const { notices } = useApi();
  const [refused, setRefused] = useState(false);
  const ofMissing = (checked.size > 0 ? toRemind : shown).filter(({ missing }) => missing.length > 0);
  const matters = ofMissing.reduce((sum, { missing }) => sum + missing.length, 0);
  const copy = async (): Promise<void> => {
    try {
      await copyMissing(ofMissing, props.replyBy);
      setRefused(false);
      notices.set({ sentence: `已复制未报清单：${ofMissing.length} 家单位，${matters} 项，可以粘贴到 WPS`, changeSetIds: [], problem: false });
    } catch {
      setRefused(true);
    }
  };
  return (
    <>
      <div className={styles.row}>
        {props.head}
        <span className={styles.end}>
          {refused ? <span className={styles.open}>没有复制成功，请再点一次</span> : null}
          <Button disabled={matters === 0} title="单位和未报事项，一项一行" onClick={() => void copy()}>
            复制未报清单
          </Button>
          <Button disabled={toRemind.length === 0} title={toRemind.length === 0 ? '先勾选有未报事项的单位' : ''} onClick={props.onRemind}>
            {toRemind.length === 0 ? '催报…' : `催报选中的 ${toRemind.length} 家…`}
          </Button>
        </span>
      </div>
      <div className={styles.row} role="search">
        <SearchField
          inputRef={props.searchRef}
          label="查找单位"
          placeholder="单位、事项（Ctrl+F）"
          className={styles.search}
          value={choice.search}
          onChange={(search) => setChoice({ ...choice, search })}
        />
        <CountChips label="按状态" chips={unitChips(units, choice)} pressed={choice.filters} onChange={(filters) => setChoice({ ...choice, filters })} />
        {choice.filters.length === 0 && choice.search.trim() === '' ? null : (
          <Button type="link" onClick={() => setChoice(allUnits)}>
            全部 {units.length} 家
          </Button>
        )}
      </div>
    </>
  );
}
