import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useUnitPresets } from '../../api/preset-hooks.ts';

/** Which list of units to begin with. */
export function PresetChoice(props: { preset: string | null; onChange: (preset: string | null) => void }): ReactNode {
  const presets = useUnitPresets();
  return (
    <Radio.Group
      vertical
      aria-label="单位名录"
      value={props.preset ?? ''}
      onChange={(event) => props.onChange(String(event.target.value) || null)}
      options={[
        ...presets.map(({ name, title, unitCount }) => ({ value: name, label: `${title}（${unitCount} 家，以后可以增删改）` })),
        { value: '', label: '先不导入，以后自己添加' },
      ]}
    />
  );
}
