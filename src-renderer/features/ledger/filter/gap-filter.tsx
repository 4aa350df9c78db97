import { memo } from 'react';
import type { ReactNode } from 'react';
import { gapChoices } from './ledger-query.ts';
import type { FilterChoice, GapChoice } from './ledger-query.ts';
import styles from './filter-row.module.css';

const labels: Record<GapChoice, string> = { withoutLead: '无牵头', withoutDeadline: '无时限', withoutUnits: '无单位' };

/** Tasks that lack something; a click shows only those. `pressedOnly` where there is no room for more. */
export const GapFilter = memo(function GapFilter(props: {
  choice: FilterChoice;
  pressedOnly: boolean;
  onChange: (choice: FilterChoice) => void;
}): ReactNode {
  const { choice, onChange } = props;
  const shown = gapChoices.filter((gap) => choice[gap] || !props.pressedOnly);
  return (
    <div className={styles.lights} role="group" aria-label="缺什么">
      {shown.map((gap) => (
        <button
          key={gap}
          type="button"
          className={styles.light}
          aria-pressed={choice[gap]}
          onClick={() => onChange(afterGap(choice, gap))}
        >
          {labels[gap]}
        </button>
      ))}
    </div>
  );
});

/** Who looks for tasks without units looks for no unit. */
function afterGap(choice: FilterChoice, gap: GapChoice): FilterChoice {
  const after = { ...choice, [gap]: !choice[gap] };
  return gap === 'withoutUnits' && after.withoutUnits ? { ...after, unitId: null, classCode: null } : after;
}
