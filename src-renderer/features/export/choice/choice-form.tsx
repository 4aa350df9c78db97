import { Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { quarterOptions } from '../../../api/quarters.ts';
import { isBeforeYearEnd } from '../../../api/score-day.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { versionName } from '../../../api/version-words.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { fieldsOfTable, planAsItStands, yearsOf } from './export-choice.ts';
import type { ChoiceField } from './export-choice.ts';
import type { ExportChoiceState } from './use-export-choice.ts';
import styles from './choice-form.module.css';

const splitOptions = [
  { value: 'none', label: '不分表' },
  { value: 'unit', label: '每家单位一张表' },
  { value: 'class', label: '每类单位一张表' },
] as const;

interface FieldProps {
  state: ExportChoiceState;
}

function PlanField({ state: { plans, held, change } }: FieldProps): ReactNode {
  const plan = plans.find(({ id }) => id === held.planId);
  return (
    <Field label="计划" hint={plan ? `${plan.year} 年度，${plan.taskCount} 项任务` : '还没有计划'}>
      <Select
        aria-label="计划" className={styles.wide ?? ''} popupMatchSelectWidth={false} value={held.planId}
        options={plans.map(({ id, title, year }) => ({ value: id, label: `${title}（${year} 年度）` }))}
        onChange={(planId: string) => change({ planId, year: plans.find(({ id }) => id === planId)?.year ?? held.year })}
      />
    </Field>
  );
}

function YearField({ state: { facts, held, choice, change } }: FieldProps): ReactNode {
  const hint = choice.table === 'lookBack' ? `回顾 ${held.year - 1} 年的任务` : null;
  return (
    <Field label="年度" hint={hint}>
      <Select
        aria-label="年度" className={styles.wide ?? ''} value={held.year}
        options={yearsOf(facts).map((year) => ({ value: year, label: `${year} 年度` }))}
        onChange={(year: number) => change({ year, asOf: null })}
      />
    </Field>
  );
}

function ScopePlanField({ state: { plans, held, change } }: FieldProps): ReactNode {
  const options = plans.filter(({ year }) => year === held.year).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Field label="计划">
      <FilterSelect
        label="计划" all="全年所有计划" className={styles.wide} value={held.scopePlanId} options={options}
        onChange={(planId) => change({ planId })}
      />
    </Field>
  );
}

function UnitField({ state: { held, choice, change } }: FieldProps): ReactNode {
  const { unitOptions } = useUnitOptions();
  return (
    <Field label="单位">
      <FilterSelect
        label="单位" all={choice.table === 'scoreSheets' ? '全部单位，附汇总表' : '全部单位'} className={styles.wide} value={held.unitId}
        options={unitOptions} onChange={(unitId) => change({ unitId })}
      />
    </Field>
  );
}

/** False where one unit is chosen: its table is neither narrowed to a class nor divided. */
function isForSeveral({ held, choice }: ExportChoiceState): boolean {
  return held.unitId === null || !fieldsOfTable[choice.table].includes('unit');
}

function ClassField({ state }: FieldProps): ReactNode {
  const { classes } = useUnitRegister();
  if (!isForSeveral(state)) return null;
  return (
    <Field label="单位类别">
      <FilterSelect
        label="单位类别" all="全部类别" className={styles.wide} value={state.held.classCode}
        options={classes.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(classCode) => state.change({ classCode })}
      />
    </Field>
  );
}

function QuarterField({ state: { held, change } }: FieldProps): ReactNode {
  return (
    <Field label="截至" hint={held.quarter === null ? null : '按这个季度末以前的报送'}>
      <Select<number>
        aria-label="截至" className={styles.wide ?? ''} value={held.quarter ?? 0}
        options={[{ value: 0, label: '现在' }, ...quarterOptions.map(({ value, label }) => ({ value, label: `${label}末` }))]}
        onChange={(quarter) => change({ quarter: quarter === 0 ? null : quarter })}
      />
    </Field>
  );
}

function SplitField({ state }: FieldProps): ReactNode {
  if (!isForSeveral(state)) return null;
  return (
    <Field label="分表">
      <Select<(typeof splitOptions)[number]['value']>
        aria-label="分表" className={styles.wide ?? ''} value={state.held.split} options={[...splitOptions]}
        onChange={(split) => state.change({ split })}
      />
    </Field>
  );
}

function DayField(props: { label: string; hint?: string | null; day: string; onChange: (day: string | null) => void }): ReactNode {
  return (
    <Field label={props.label} hint={props.hint ?? null}>
      <DayPicker
        aria-label={props.label} className={styles.wide ?? ''} allowClear={false} value={dayjs(props.day)}
        onChange={(day) => props.onChange(day ? day.format('YYYY-MM-DD') : null)}
      />
    </Field>
  );
}

function SchemeField({ state: { schemes, held, change } }: FieldProps): ReactNode {
  return (
    <Field label="考核细则">
      <Select
        aria-label="考核细则" className={styles.wide ?? ''} popupMatchSelectWidth={false} value={held.schemeId}
        options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(schemeId: string) => change({ schemeId })}
      />
    </Field>
  );
}

function AsOfField({ state: { held, choice, change } }: FieldProps): ReactNode {
  const asOf = (day: string | null): void => change({ asOf: day });
  if (choice.table === 'leadingGroup') return <DayField label="截至" day={held.asOf} onChange={asOf} />;
  const hint = isBeforeYearEnd(held.year, held.asOf) ? '年底前：未完成的任务只作预测' : null;
  return <DayField label="计算到" hint={hint} day={held.asOf} onChange={asOf} />;
}

function VersionFields({ state: { versions, held, change } }: FieldProps): ReactNode {
  if (held.fromVersionId === null) return <p className={styles.none}>这份计划还没有发布过，没有可以比较的版本。</p>;
  const options = versions.map((version) => ({ value: version.versionId, label: versionName(version) }));
  const fromNumber = versions.find(({ versionId }) => versionId === held.fromVersionId)?.number ?? 0;
  const later = options.filter((_, at) => (versions[at]?.number ?? 0) > fromNumber);
  return (
    <>
      <Field label="从">
        <Select
          aria-label="较早的版本" className={styles.wide ?? ''} value={held.fromVersionId} options={options}
          onChange={(fromVersionId: string) => change({ fromVersionId })}
        />
      </Field>
      <Field label="到">
        <Select
          aria-label="较晚的版本" className={styles.wide ?? ''} value={held.toVersionId ?? planAsItStands}
          options={[...later, { value: planAsItStands, label: '现在的计划' }]}
          onChange={(toVersionId: string) => change({ toVersionId })}
        />
      </Field>
    </>
  );
}

const fieldViews: Readonly<Record<ChoiceField, (props: FieldProps) => ReactNode>> = {
  plan: PlanField,
  year: YearField,
  scopePlan: ScopePlanField,
  unit: UnitField,
  class: ClassField,
  quarter: QuarterField,
  split: SplitField,
  since: ({ state: { held, change } }) => <DayField label="从哪一天起" day={held.since} onChange={(since) => change({ since })} />,
  scheme: SchemeField,
  asOf: AsOfField,
  versions: VersionFields,
};

/** The choices that the chosen table has. */
export function ChoiceForm({ state }: { state: ExportChoiceState }): ReactNode {
  return fieldsOfTable[state.choice.table].map((field) => {
    const View = fieldViews[field];
    return <View key={field} state={state} />;
  });
}
