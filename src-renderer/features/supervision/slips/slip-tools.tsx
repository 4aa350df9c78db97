import { Button } from 'antd';
import type { ReactNode } from 'react';
import { slipKinds } from '../../../../src-main/contract/codes.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { UnitFilter } from '../parts/unit-filter.tsx';
import { stateOptions } from './slip-filter.ts';
import type { SlipChoice } from './use-slip-choice.ts';
import styles from '../supervision-screen.module.css';

const kindOptions = slipKinds.map((kind) => ({ value: kind, label: slipKindLabels[kind] }));

/** Kind, unit and state of the slips that are shown, with what else stands in the row. */
export function SlipTools(props: {
  choice: SlipChoice;
  unitId: string | null;
  onUnitId: (unitId: string | null) => void;
  children: ReactNode;
}): ReactNode {
  const { choice, unitId, onUnitId } = props;
  const filtered = choice.kind !== null || choice.state !== null || unitId !== null;
  return (
    <div className={styles.tools} role="search">
      <UnitFilter value={unitId} onChange={onUnitId} />
      <FilterSelect label="文书" all="全部文书" className={styles.choice} value={choice.kind} options={kindOptions} onChange={choice.setKind} />
      <FilterSelect label="状态" all="全部状态" className={styles.choice} value={choice.state} options={stateOptions} onChange={choice.setState} />
      {filtered ? (
        <Button
          type="link"
          onClick={() => {
            choice.setKind(null);
            choice.setState(null);
            onUnitId(null);
          }}
        >
          清除筛选
        </Button>
      ) : null}
      <span className={styles.end}>{props.children}</span>
    </div>
  );
}
