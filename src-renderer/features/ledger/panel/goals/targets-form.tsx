import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { TaskUnitView } from '../../../../../src-main/contract/ledger.ts';
import type { StageTargetView } from '../../../../../src-main/contract/progress.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { keepFocusInPanel } from '../../../../ui/panel-focus.ts';
import { quarterOptions } from '../quarter-options.ts';
import { nextTarget } from './target-draft.ts';
import styles from './goals.module.css';

/** Stands for all units among the units. */
const allUnits = '';
const mostTargets = 400;

/** What is to be reached by the end of each quarter, for all units or for one: each a line that can be typed over. */
export function TargetsForm(props: {
  targets: readonly StageTargetView[];
  units: readonly TaskUnitView[];
  onChange: (targets: StageTargetView[]) => void;
}): ReactNode {
  const { targets, units, onChange } = props;
  const { today } = useOffice();
  const unitOptions = [
    { value: allUnits, label: '全部单位' },
    ...units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName })),
  ];
  return (
    <>
      {targets.length === 0 ? <p className={styles.quiet}>还没有阶段目标。可以按季度写明要做到什么、完成多少。</p> : null}
      {targets.map((target, place) => {
        const change = (part: Partial<StageTargetView>): void => onChange(targets.with(place, { ...target, ...part }));
        const number = place + 1;
        return (
          <div key={place} className={styles.target}>
            <Select
              className={styles.quarter ?? ''}
              aria-label={`目标 ${number} 季度`}
              value={target.quarter}
              options={quarterOptions}
              onChange={(quarter) => change({ quarter })}
            />
            <Select
              className={styles.unit ?? ''}
              aria-label={`目标 ${number} 单位`}
              showSearch={{ optionFilterProp: 'label' }}
              value={target.unitId ?? allUnits}
              options={unitOptions}
              onChange={(unitId) => change({ unitId: unitId === allUnits ? null : unitId })}
            />
            <InputNumber
              className={styles.percent ?? ''}
              aria-label={`目标 ${number} 进度`}
              placeholder="进度"
              suffix="%"
              min={0}
              max={100}
              precision={0}
              value={target.percent}
              onChange={(percent) => change({ percent })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`去掉目标 ${number}`}
              title="去掉"
              onClick={() => {
                onChange(targets.toSpliced(place, 1));
                keepFocusInPanel();
              }}
            />
            <Input.TextArea
              className={styles.words ?? ''}
              aria-label={`目标 ${number} 内容`}
              placeholder="到季度末要做到什么"
              autoFocus={target.text === ''}
              maxLength={2000}
              autoSize={{ minRows: 1, maxRows: 4 }}
              value={target.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={targets.length >= mostTargets}
        onClick={() => onChange([...targets, nextTarget(targets, today)])}
      >
        添加目标
      </Button>
    </>
  );
}
