import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { InputRef } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { signalLights, unitStates } from '../../../../src-main/contract/codes.ts';
import { lightLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';
import { showsAll } from './part-filter.ts';
import type { PartFilter } from './part-filter.ts';
import styles from './snapshots.module.css';

const stateOptions = unitStates.map((state) => ({ value: state, label: unitStateLabels[state] }));
const lightOptions = signalLights.map((light) => ({ value: light, label: lightLabels[light] }));
const moreTags = (more: readonly unknown[]): string => `还有 ${more.length} 种`;

/** Which lines of a snapshot or a comparison are shown. `units` are those of its lines, by id. */
export function PartFilterBar(props: {
  filter: PartFilter;
  onChange: (filter: PartFilter) => void;
  units: ReadonlyMap<string, string>;
}): ReactNode {
  const { filter, onChange } = props;
  const search = useRef<InputRef>(null);
  useWindowKeys((event) => {
    if (event.key !== 'f' || !event.ctrlKey || isComposingKey(event)) return;
    event.preventDefault();
    search.current?.focus({ cursor: 'all' });
  });
  return (
    <div className={styles.filter} role="search">
      <Select
        aria-label="单位"
        className={styles.choice ?? ''}
        placeholder="全部单位"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.unitId}
        options={[...props.units].map(([value, label]) => ({ value, label }))}
        onChange={(unitId: string | null | undefined) => onChange({ ...filter, unitId: unitId ?? null })}
      />
      <Select
        aria-label="状态"
        className={styles.choice ?? ''}
        placeholder="全部状态"
        mode="multiple"
        maxTagCount="responsive"
        maxTagPlaceholder={moreTags}
        allowClear
        showSearch={false}
        value={[...filter.states]}
        options={stateOptions}
        onChange={(states) => onChange({ ...filter, states })}
      />
      <Select
        aria-label="灯"
        className={styles.choice ?? ''}
        placeholder="全部灯"
        mode="multiple"
        maxTagCount="responsive"
        maxTagPlaceholder={moreTags}
        allowClear
        showSearch={false}
        value={[...filter.lights]}
        options={lightOptions}
        onChange={(lights) => onChange({ ...filter, lights })}
      />
      <Input
        ref={search}
        aria-label="查找"
        className={styles.search ?? ''}
        placeholder="查找任务、单位、情况（Ctrl+F）"
        prefix={<SearchOutlined />}
        maxLength={100}
        allowClear
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.target.value })}
      />
      {showsAll(filter) ? null : (
        <Button type="link" onClick={() => onChange({ unitId: null, states: [], lights: [], search: '' })}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
