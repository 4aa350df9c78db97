import { Button, Checkbox } from 'antd';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { GapFilter } from './gap-filter.tsx';
import { LightFilter } from './light-filter.tsx';
import type { FilterChoice } from './ledger-query.ts';
import type { LedgerList } from '../use-ledger-list.ts';
import styles from './filter-row.module.css';

/** The second row above the table: lights with their numbers, what is lacking, what is archived, and at the end folding or what can be done at once. */
export function LedgerToolRow(props: { list: LedgerList; batch: ReactNode | null }): ReactNode {
  const { choice, setChoice, items, folded, setFolded, lightCounts } = props.list;
  const setLights = useCallback(
    (lights: FilterChoice['lights']): void => setChoice({ ...choice, lights }),
    [choice, setChoice],
  );
  const groups = items.filter((item) => item.kind === 'group');
  return (
    <div className={styles.row}>
      <LightFilter counts={lightCounts} chosen={choice.lights} onChange={setLights} />
      <GapFilter choice={choice} pressedOnly={props.batch !== null} onChange={setChoice} />
      {props.batch === null || choice.includeArchived ? (
        <Checkbox
          className={styles.archived ?? ''}
          checked={choice.includeArchived}
          onChange={(event) => setChoice({ ...choice, includeArchived: event.target.checked })}
        >
          含已归档
        </Checkbox>
      ) : null}
      <div className={styles.end}>
        {props.batch ??
          (groups.length > 0 ? (
            <Button
              type="text"
              onClick={() => setFolded(folded.size > 0 ? new Set() : new Set(groups.map(({ key }) => key)))}
            >
              {folded.size > 0 ? '全部展开' : '全部折叠'}
            </Button>
          ) : null)}
      </div>
    </div>
  );
}
