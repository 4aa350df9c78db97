import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import type { InputRef } from 'antd';
import { memo } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { unitStates } from '../../../../src-main/contract/codes.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { PlanEnclosuresButton } from '../enclosures/plan-enclosures-button.tsx';
import { planChoiceLabel } from '../plan/plan-words.ts';
import { sectionOptions } from '../plan/section-options.ts';
import { DueFilter } from './due-filter.tsx';
import { emptyChoice, isEmptyChoice } from './ledger-query.ts';
import type { FilterChoice } from './ledger-query.ts';
import type { LedgerViewChoice } from './saved-view.ts';
import { ViewSelect } from './view-select.tsx';
import styles from './filter-row.module.css';

/** Choice in the unit filter for tasks that nobody has yet. */
const withoutUnits = 'without-units';

/** Choices of the unit filter for all units of a class begin so. */
const ofClass = 'class:';

/** Longest text that can be searched for, in UTF-16 units. */
const longestSearch = 100;

const stateOptions = unitStates.map((state) => ({ value: state, label: unitStateLabels[state] }));

interface FilterProps {
  choice: FilterChoice;
  onChange: (choice: FilterChoice) => void;
}

function SectionFilter(props: FilterProps & { planId: string | null }): ReactNode {
  const { queries } = useApi();
  const { choice, onChange, planId } = props;
  const sections = useQuery({
    ...queries.ledger.sections.queryOptions({ input: { planId: planId ?? '' } }),
    enabled: planId !== null,
  }).data;
  return (
    <Select
      className={styles.wide ?? ''}
      aria-label="章节"
      placeholder={planId === null ? '章节（先选计划）' : '全部章节'}
      disabled={planId === null}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={choice.sectionId}
      options={sectionOptions(sections ?? [])}
      onChange={(sectionId: string | undefined) => onChange({ ...choice, sectionId: sectionId ?? null })}
    />
  );
}

function UnitFilter({ choice, onChange }: FilterProps): ReactNode {
  const { unitOptions } = useUnitOptions();
  const { classes } = useUnitRegister();
  const choose = (value: string | undefined): void => {
    const classCode = value?.startsWith(ofClass) ? value.slice(ofClass.length) : null;
    const unitId = value === undefined || value === withoutUnits || classCode !== null ? null : value;
    onChange({ ...choice, withoutUnits: value === withoutUnits, unitId, classCode });
  };
  return (
    <Select
      className={styles.narrow ?? ''}
      aria-label="单位"
      placeholder="全部单位"
      allowClear
      showSearch={{ optionFilterProp: 'search' }}
      popupMatchSelectWidth={false}
      value={choice.withoutUnits ? withoutUnits : choice.classCode === null ? choice.unitId : ofClass + choice.classCode}
      options={[
        { value: withoutUnits, label: '（未定单位）', search: '未定单位' },
        ...classes.map(({ code, name }) => ({ value: ofClass + code, label: `全部${name}`, search: name })),
        ...unitOptions,
      ]}
      onChange={choose}
    />
  );
}

/** What the table shows: plan, section, unit, state, deadline, text; at the end what was kept under a name. */
export const FilterRow = memo(function FilterRow(
  props: FilterProps & {
    plans: readonly PlanView[];
    searchRef: RefObject<InputRef | null>;
    sort: LedgerViewChoice['sort'];
    onShow: (view: LedgerViewChoice) => void;
  },
): ReactNode {
  const { choice, onChange, plans, searchRef, sort } = props;
  const onlyPlan = plans.length === 1 ? plans[0] : undefined;
  return (
    <div className={styles.row} role="search">
      {plans.length > 1 || onlyPlan?.reference ? (
        <Select
          className={styles.wide ?? ''}
          aria-label="计划"
          placeholder="全部计划"
          allowClear
          popupMatchSelectWidth={false}
          value={choice.planId}
          options={plans.map((plan) => ({ value: plan.id, label: planChoiceLabel(plan) }))}
          onChange={(planId: string | undefined) => onChange({ ...choice, planId: planId ?? null, sectionId: null })}
        />
      ) : null}
      <PlanEnclosuresButton plans={plans} chosenPlanId={choice.planId} />
      <SectionFilter choice={choice} onChange={onChange} planId={choice.planId ?? onlyPlan?.id ?? null} />
      <UnitFilter choice={choice} onChange={onChange} />
      <Select
        className={styles.narrow ?? ''}
        aria-label="状态"
        placeholder="全部状态"
        mode="multiple"
        maxTagCount="responsive"
        maxTagPlaceholder={(more) => `还有 ${more.length} 种`}
        allowClear
        showSearch={false}
        value={[...choice.states]}
        options={stateOptions}
        onChange={(states) => onChange({ ...choice, states })}
      />
      <DueFilter due={choice.due} onChange={(due) => onChange({ ...choice, due })} />
      <Input
        ref={searchRef}
        className={styles.search ?? ''}
        aria-label="查找"
        placeholder="查找任务、要求、单位（Ctrl+F）"
        prefix={<SearchOutlined />}
        maxLength={longestSearch}
        allowClear
        value={choice.search}
        onChange={(event) => onChange({ ...choice, search: event.target.value })}
      />
      {isEmptyChoice(choice) ? null : (
        <Button type="link" onClick={() => onChange({ ...emptyChoice, includeArchived: choice.includeArchived })}>
          清除筛选
        </Button>
      )}
      <ViewSelect shown={{ choice, sort }} onShow={props.onShow} />
    </div>
  );
});
