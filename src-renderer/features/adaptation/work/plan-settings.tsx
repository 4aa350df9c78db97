import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';
import { FormPopover } from '../../../ui/form-popover.tsx';
import type { AdaptationData } from '../adaptation-data.ts';
import type { AdaptationEdits } from './adaptation-edits.ts';
import styles from './work.module.css';

type Adaptation = AdaptationData['adaptation'];

function SettingsForm(props: { adaptation: Adaptation; edits: AdaptationEdits; onDone: () => void }): ReactNode {
  const { adaptation, edits, onDone } = props;
  const [title, setTitle] = useState(adaptation.title);
  const [year, setYear] = useState<number | null>(adaptation.year);
  const [daysEarlier, setDaysEarlier] = useState<number | null>(adaptation.daysEarlier);
  const intoExisting = adaptation.ownPlanId !== null;
  const complete = title.trim() !== '' && year !== null && daysEarlier !== null;
  const save = async (): Promise<void> => {
    if (!complete) return;
    const fields = intoExisting ? { daysEarlier } : { title: title.trim(), year, daysEarlier };
    if (await edits.savePlan(fields, '已保存计划信息')) onDone();
  };
  return (
    <div className={styles.settings}>
      <Field label="本级计划名称" required hint={intoExisting ? '任务加入已有的计划，名称和年度在计划管理里改。' : null}>
        <Input aria-label="本级计划名称" maxLength={200} value={title} disabled={intoExisting} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <div className={styles.pair}>
        <Field label="年度" required>
          <InputNumber<number>
            aria-label="年度" min={2000} max={2100} precision={0} changeOnWheel={false} value={year} disabled={intoExisting} onChange={setYear}
          />
        </Field>
        <Field label="比上级时限提前" hint="改过的时限不变。">
          <InputNumber<number>
            aria-label="比上级时限提前的天数" min={0} max={366} precision={0} changeOnWheel={false} suffix="天" value={daysEarlier}
            onChange={setDaysEarlier}
          />
        </Field>
      </div>
      <Button type="primary" disabled={!complete} loading={edits.running} onClick={() => void save()}>
        保存
      </Button>
    </div>
  );
}

/** Title, year and number of days of the adaptation, behind a button. */
export function PlanSettings(props: { adaptation: Adaptation; edits: AdaptationEdits }): ReactNode {
  return (
    <FormPopover
      button={{ children: '计划信息', title: '计划名称、年度、提前天数' }}
      renderForm={(close) => <SettingsForm adaptation={props.adaptation} edits={props.edits} onDone={close} />}
    />
  );
}
