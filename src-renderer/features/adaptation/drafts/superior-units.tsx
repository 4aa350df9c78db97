import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SourceTask, SuperiorNameView } from '../../../../src-main/contract/adaptation.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import type { MappingTarget } from '../../../../src-main/contract/units.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import type { UnitRegister } from '../../../api/unit-hooks.ts';
import styles from './draft-editor.module.css';

function targetName(target: MappingTarget | undefined, { units, collectives }: UnitRegister): string | null {
  if (target === undefined) return null;
  if (target.kind === 'none') return '不涉及本县';
  const rows = target.kind === 'unit' ? units.filter(({ id }) => id === target.unitId) : collectives.filter(({ id }) => id === target.collectiveUnitId);
  return rows[0]?.name ?? null;
}

/** The superior's units in one role, each with what it means here; one that leads nowhere leads to the table of names. */
export function SuperiorUnits(props: {
  role: AssignmentRole;
  sources: readonly SourceTask[];
  names: readonly SuperiorNameView[];
  /** The words by which the task binds the county; null where no words say so. */
  countyWords: string | null;
  onToNames: () => void;
}): ReactNode {
  const register = useUnitRegister();
  const printed = props.sources.flatMap(({ assignments }) => assignments.flatMap((one) => (one.role === props.role ? [one.printedName] : [])));
  return [...new Set(printed)].map((printedName) => {
    const name = props.names.find(({ superiorName }) => superiorName === printedName);
    const into = targetName(name?.mapping ?? name?.proposal?.target, register);
    return (
      <div key={printedName}>
        {printedName}
        {into !== null ? (
          <span className={styles.quiet}> → {into}</span>
        ) : name ? (
          <Button type="link" size="small" className={styles.unknown ?? ''} onClick={props.onToNames}>
            → 未对应
          </Button>
        ) : printedName === props.countyWords ? (
          <span className={styles.quiet}> → 本县，由本县定具体单位</span>
        ) : null}
      </div>
    );
  });
}
