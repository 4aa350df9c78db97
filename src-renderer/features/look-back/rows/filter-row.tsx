import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { CountChips } from '../../../ui/count-chips.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { isWholeList, standingChips, wholeList } from './look-back-choice.ts';
import type { LookBackChoice } from './look-back-choice.ts';
import styles from '../look-back.module.css';

/** Longest text that is searched for, in UTF-16 units. */
const longestSearch = 100;

/** What the table shows: findings, text, unit. */
export function FilterRow({
  rows,
  choice,
  onChange,
  searchRef,
}: {
  rows: readonly LookBackRow[];
  choice: LookBackChoice;
  onChange: (choice: LookBackChoice) => void;
  searchRef: RefObject<InputRef | null>;
}): ReactNode {
  return (
    <div className={styles.row} role="search">
      <CountChips
        label="按结论筛选"
        chips={standingChips(rows, choice)}
        pressed={choice.standings}
        onChange={(standings) => onChange({ ...choice, standings })}
      />
      <SearchField
        inputRef={searchRef} label="查找" placeholder="查找任务、说明（Ctrl+F）" className={styles.search}
        value={choice.text} onChange={(text) => onChange({ ...choice, text })}
      />
      <Input
        className={styles.unit ?? ''}
        aria-label="单位"
        placeholder="单位"
        maxLength={longestSearch}
        allowClear
        value={choice.unit}
        onChange={(event) => onChange({ ...choice, unit: event.target.value })}
      />
      {isWholeList(choice) ? null : (
        <Button type="link" onClick={() => onChange(wholeList)}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
