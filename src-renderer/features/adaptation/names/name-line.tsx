import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import type { SuperiorNameView } from '../../../../src-main/contract/adaptation.ts';
import type { MappingTarget } from '../../../../src-main/contract/units.ts';
import type { UnitOption } from '../../../api/unit-options.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { standingOf } from '../work/adaptation-counts.ts';
import { targetOfValue, valueOfTarget } from '../../../api/mapping-targets.ts';
import { nameOptions } from '../../../api/target-options.ts';
import { standingWords } from './name-words.ts';
import rows from '../rows/rows.module.css';
import styles from './names.module.css';

/** A superior's name with the own unit that it means, how sure that is, and the button that confirms it. */
export function NameLine(props: {
  name: SuperiorNameView;
  current: boolean;
  options: { units: readonly UnitOption[]; collectives: readonly UnitOption[] };
  onCurrent: () => void;
  onMap: (target: MappingTarget) => void;
}): ReactNode {
  const { name, options, onMap } = props;
  const standing = standingOf(name);
  const target = name.mapping ?? name.proposal?.target ?? null;
  const words = standingWords[standing];
  return (
    <div
      id={`name-${name.superiorName}`}
      className={`${rows.row} ${styles.row}`}
      role="option"
      aria-selected={props.current}
      data-superior-name={name.superiorName}
      onClick={props.onCurrent}
    >
      <span className={styles.cell} title={name.superiorName}>
        {name.superiorName}
      </span>
      <Select<string>
        aria-label={`${name.superiorName} 对应的本级单位`}
        className={styles.full ?? ''}
        placeholder="选择本级单位"
        showSearch={{ optionFilterProp: 'search' }}
        status={standing === 'unknown' ? 'warning' : ''}
        value={target === null ? null : valueOfTarget(target)}
        options={nameOptions(options, name.candidateUnitIds)}
        onFocus={props.onCurrent}
        onChange={(value) => onMap(targetOfValue(value))}
      />
      <StatusChip colour={words.colour} label={words.label} />
      <span className={styles.number}>{name.draftCount || '—'}</span>
      <span className={styles.action}>
        {target !== null && standing !== 'confirmed' ? (
          <Button size="small" tabIndex={-1} title="空格" onClick={() => onMap(target)}>
            确认
          </Button>
        ) : null}
      </span>
    </div>
  );
}
