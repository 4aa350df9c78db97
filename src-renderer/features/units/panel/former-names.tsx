import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { FormerName } from '../../../../src-main/contract/units.ts';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import styles from './unit-panel.module.css';

/** Names of a unit that are out of use, each with its last day. */
export function FormerNames(props: {
  formerNames: readonly FormerName[];
  onChange: (formerNames: FormerName[]) => void;
}): ReactNode {
  const { formerNames, onChange } = props;
  const change = (index: number, part: Partial<FormerName>): void =>
    onChange(formerNames.map((former, place) => (place === index ? { ...former, ...part } : former)));
  return (
    <>
      {formerNames.map((former, index) => (
        <div key={index} className={styles.line}>
          <Input
            aria-label={`曾用名 ${index + 1}`}
            placeholder="曾用名称"
            autoFocus={former.name === ''}
            maxLength={200}
            value={former.name}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <DayInput
            label={`曾用名 ${index + 1} 停用日期`}
            placeholder="停用日期"
            value={former.usedUntil}
            onChange={(usedUntil) => change(index, { usedUntil })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`去掉曾用名 ${index + 1}`}
            title="去掉"
            onClick={() => {
              onChange(formerNames.toSpliced(index, 1));
              keepFocusInPanel();
            }}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={formerNames.length >= 50}
        onClick={() => onChange([...formerNames, { name: '', usedUntil: null }])}
      >
        添加曾用名
      </Button>
    </>
  );
}
