import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { quarterOptions, runningQuarter } from '../../../api/quarters.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { usualReplyBy } from '../../../api/usual-reply-by.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import { AskedList } from './asked-list.tsx';
import { askedSentence, askedUnits, problemOfDistribution } from './asked-units.ts';
import { fieldsOf, isDistributeDraft } from './distribute-draft.ts';
import type { DistributeDraft } from './distribute-draft.ts';
import { ScopeFields } from './scope-fields.tsx';
import type { Distribution } from './use-distribute.ts';
import styles from '../exchange.module.css';

/** Value of the choice of a period for a distribution outside of the quarters. */
const noQuarter = 0;
const periods = [...quarterOptions, { value: noQuarter, label: '不分季度' }];

/** Key of what is typed; it waits until the distribution is out. */
export const distributeDraftKey = 'draft:exchange-distribute';

/** The form that gives units their workbooks, with how much it asks of them before it goes out. */
export function DistributePanel(props: {
  distribution: Distribution;
  plans: readonly PlanView[];
  /** Of the last distribution. */
  lastContact: string | null;
  onClose: () => void;
}): ReactNode {
  const { distribution, plans } = props;
  const { queries } = useApi();
  const { year, today } = useOffice();
  const { units } = useUnitRegister();
  const [stored, setDraft] = useStoredValue(distributeDraftKey, isDistributeDraft);
  const change = (fields: DistributeDraft): void => setDraft({ ...stored, ...fields });
  const fields = fieldsOf(stored, { quarter: runningQuarter(year, today), replyBy: usualReplyBy('reminder', today), contact: props.lastContact });
  const planId = plans.some(({ id }) => id === fields.planId) ? fields.planId : null;
  const workload = useQuery(queries.ledger.workload.queryOptions({ input: planId === null ? { year } : { planId } }));
  const asks = useQuery(queries.supervision.asks.queryOptions({ input: { year } }));
  const { scope } = fields;
  const asked = askedUnits(fields, units, workload.data?.loads ?? [], asks.data ?? []);
  const problem = problemOfDistribution(fields, asked, today);
  const start = (): void =>
    void distribution.distribute({
      year,
      quarter: fields.quarter,
      planId,
      unitIds: scope === 'all' ? null : asked.map(({ unitId }) => unitId),
      replyBy: fields.replyBy,
      contact: fields.contact.trim() || null,
      note: fields.note.trim() || null,
      zips: fields.zips,
    });
  return (
    <SidePanel
      title="下发填报表"
      onClose={props.onClose}
      foot={
        <>
          <ErrorNotice error={distribution.error ?? workload.error} />
          {distribution.job ? <JobProgressBar job={distribution.job} /> : null}
          <div className={styles.foot}>
            <span className={styles.footWords}>{problem ?? `${asked.length} 家单位，${asked.reduce((sum, { rows }) => sum + rows, 0)} 项`}</span>
            <Button type="primary" disabled={problem !== null || workload.isPending} loading={distribution.running} onClick={start}>
              选择文件夹并下发…
            </Button>
          </div>
        </>
      }
    >
      <div className={styles.pair}>
        <Field label="填报期">
          <Select
            className={styles.full ?? ''}
            aria-label="填报期"
            value={fields.quarter ?? noQuarter}
            options={periods}
            onChange={(quarter: number) => change({ quarter: quarter === noQuarter ? null : quarter })}
          />
        </Field>
        <Field label="报回期限">
          <DayInput label="报回期限" full placeholder="不限" value={fields.replyBy} onChange={(replyBy) => change({ replyBy })} />
        </Field>
      </div>
      <Field label="计划">
        <Select<string | null>
          className={styles.full ?? ''}
          aria-label="计划"
          placeholder={`${year} 年度所有计划`}
          allowClear
          value={planId}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(chosen: string | null | undefined) => change({ planId: chosen ?? null })}
        />
      </Field>
      <ScopeFields fields={fields} hint={asked.length === 0 ? null : askedSentence(asked)} onChange={change} />
      <TextField
        label="联系人"
        placeholder="姓名和电话，印在填报说明里"
        maxLength={200}
        value={fields.contact}
        onChange={(contact) => change({ contact })}
      />
      <LongTextField
        label="附言"
        placeholder="印在填报说明里，可不填"
        lines={[1, 4]}
        maxLength={1000}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
      <Checkbox checked={fields.zips} onChange={(event) => change({ zips: event.target.checked })}>
        按单位类别打成压缩包
      </Checkbox>
      <AskedList asked={asked} />
    </SidePanel>
  );
}
