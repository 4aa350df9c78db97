import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import type { ChangeRunner } from '../../api/change-hooks.ts';
import { useUnitPresets } from '../../api/preset-hooks.ts';

/** Adds the units of a preset list that are not there yet. */
export function PresetButton(props: { change: ChangeRunner; primary?: boolean }): ReactNode {
  const { client } = useApi();
  const presets = useUnitPresets();
  const { run, running } = props.change;
  const add = (preset: string): Promise<unknown> =>
    run(
      () => client.units.importPreset({ preset }),
      ({ added, skipped }) => `已导入 ${added} 家单位${skipped > 0 ? `，${skipped} 家已有` : ''}`,
    );
  return (
    <Dropdown
      trigger={['click']}
      disabled={presets.length === 0}
      menu={{
        items: presets.map(({ name, title, unitCount }) => ({ key: name, label: `${title}（${unitCount} 家）` })),
        onClick: ({ key }) => void add(key),
      }}
    >
      <Button loading={running} type={props.primary ? 'primary' : 'default'}>
        导入预置名录
      </Button>
    </Dropdown>
  );
}
