import { Button, Select } from 'antd';
import type { ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import type { PrintedUnit, UnitChoice } from '../../../../src-main/contract/imports.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { NewCollectiveForm } from './new-collective-form.tsx';
import { NewUnitForm } from './new-unit-form.tsx';
import styles from './printed-units.module.css';

export type ChooseUnit = (choice: UnitChoice, sentence: string) => void;

function matchChoice(kind: 'unit' | 'collective', id: string, rememberAsAlias: boolean): UnitChoice {
  return kind === 'unit' ? { kind: 'unit', unitId: id, rememberAsAlias } : { kind: 'collective', collectiveUnitId: id };
}

/** The look of a button that opens a form; the likeliest choice is emphasised. */
function formButton(label: string, emphasised: boolean): ButtonProps {
  return { size: 'small', children: label, type: emphasised ? 'primary' : 'default', ghost: emphasised };
}

/** The ways to say what a printed name stands for: a candidate, another unit, a new one, a collective, later. */
export function UnitChoices(props: { unit: PrintedUnit; remember: boolean; onChoose: ChooseUnit }): ReactNode {
  const { unit, remember, onChoose } = props;
  const { printedName, resolution } = unit;
  const { unitOptions, collectiveOptions } = useUnitOptions();
  const candidates = resolution.kind === 'unknown' ? resolution.candidates.slice(0, 3) : [];
  const looksCollective = resolution.kind === 'unknown' && resolution.looksCollective;
  const isCollective = (id: string): boolean => collectiveOptions.some(({ value }) => value === id);
  return (
    <div className={styles.choices}>
      {candidates.map(({ kind, id, name }) => (
        <Button
          key={id}
          size="small"
          type="primary"
          ghost
          onClick={() => onChoose(matchChoice(kind, id, remember), `“${printedName}”已匹配“${name}”`)}
        >
          匹配“{name}”
        </Button>
      ))}
      <Select
        size="small"
        className={styles.other ?? ''}
        aria-label={`为“${printedName}”选择单位`}
        placeholder={candidates.length > 0 ? '匹配其他单位…' : '匹配单位…'}
        showSearch={{ optionFilterProp: 'search' }}
        popupMatchSelectWidth={false}
        value={null}
        options={[
          { label: '单位', options: unitOptions },
          { label: '集合单位', options: collectiveOptions },
        ]}
        onChange={(id: string | null) => {
          if (id === null) return;
          onChoose(matchChoice(isCollective(id) ? 'collective' : 'unit', id, remember), `“${printedName}”已匹配`);
        }}
      />
      <FormPopover
        button={formButton('新建单位', candidates.length === 0 && !looksCollective)}
        renderForm={(close) => <NewUnitForm printedName={printedName} onChoose={onChoose} onDone={close} />}
      />
      <FormPopover
        button={formButton('作为集合单位', candidates.length === 0 && looksCollective)}
        renderForm={(close) => <NewCollectiveForm printedName={printedName} onChoose={onChoose} onDone={close} />}
      />
      <Button size="small" onClick={() => onChoose({ kind: 'later' }, `“${printedName}”以后再定`)}>
        以后再定
      </Button>
      {'chosen' in resolution && resolution.chosen ? (
        <Button size="small" type="text" onClick={() => onChoose({ kind: 'automatic' }, `“${printedName}”改回自动识别`)}>
          改回自动识别
        </Button>
      ) : null}
    </div>
  );
}
