import { memo } from 'react';
import type { ReactNode } from 'react';
import { lightLabels } from '../../../../src-main/contract/text/labels.ts';
import type { SignalLight } from '../../../../src-main/contract/codes.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import styles from './filter-row.module.css';

/** Most pressing first. */
const order: readonly SignalLight[] = ['red', 'yellow', 'blue', 'green', 'none'];

/** How many tasks show each light; a click shows only those. */
export const LightFilter = memo(function LightFilter(props: {
  counts: Partial<Record<SignalLight, number>>;
  chosen: readonly SignalLight[];
  onChange: (lights: readonly SignalLight[]) => void;
}): ReactNode {
  const { chosen } = props;
  return (
    <div className={styles.lights} role="group" aria-label="灯">
      {order.map((light) => {
        const pressed = chosen.includes(light);
        const after = pressed ? chosen.filter((one) => one !== light) : [...chosen, light];
        return (
          <button
            key={light}
            type="button"
            className={styles.light}
            aria-pressed={pressed}
            onClick={() => props.onChange(after)}
          >
            <StatusChip colour={light} label={`${lightLabels[light]} ${props.counts[light] ?? 0}`} />
          </button>
        );
      })}
    </div>
  );
});
