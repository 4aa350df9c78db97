import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { unitStateLabels } from '../../../../../src-main/contract/text/labels.ts';
import type { EvidenceGroup } from './evidence-groups.ts';
import { EvidenceLine } from './evidence-line.tsx';
import type { EvidenceActions } from './evidence-line.tsx';
import styles from './evidence.module.css';

/** Units of a task with their evidence; the checked ones are those that the buttons above act on. */
export function EvidenceGroupList(props: {
  groups: readonly EvidenceGroup[];
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
  actions: EvidenceActions;
}): ReactNode {
  const { chosen, onChoose } = props;
  return props.groups.map(({ unitId, unitName, part, items }) => (
    <section key={unitId} className={styles.group} aria-label={unitName}>
      <div className={styles.groupHead}>
        {part ? (
          <Checkbox
            className={styles.unitName ?? ''}
            checked={chosen.includes(unitId)}
            onChange={(event) => onChoose(event.target.checked ? [...chosen, unitId] : chosen.filter((id) => id !== unitId))}
          >
            {unitName}
          </Checkbox>
        ) : (
          <span className={styles.unitName}>{unitName}（已不承担这项任务）</span>
        )}
        <span className={styles.quiet}>{part ? unitStateLabels[part.state] : ''}</span>
      </div>
      {items.length === 0 ? <div className={styles.none}>还没有材料</div> : null}
      <ul className={styles.lines}>
        {items.map((item) => (
          <EvidenceLine key={item.link.linkId} item={item} actions={props.actions} />
        ))}
      </ul>
    </section>
  ));
}
