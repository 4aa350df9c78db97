import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent, ReactNode } from 'react';
import { planOrigins } from '../../../../src-main/contract/codes.ts';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { planOriginLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { keepFocusInDetail } from '../detail/detail-focus.ts';
import { SaveFoot } from '../detail/save-foot.tsx';
import { TabPage } from '../detail/tab-page.tsx';
import { isPlanDraft, planFieldsOf, predecessorChoices, withTyped } from './plan-draft.ts';
import type { PlanFields } from './plan-draft.ts';
import styles from './basics-tab.module.css';

const originOptions = planOrigins.map((origin) => ({ value: origin, label: planOriginLabels[origin] }));

function BasicFields(props: {
  plan: PlanSummary;
  plans: readonly PlanSummary[];
  fields: PlanFields;
  onChange: (typed: Partial<PlanFields>) => void;
}): ReactNode {
  const { plan, fields, onChange } = props;
  const choices = predecessorChoices(props.plans, plan.id, fields).map(({ id, title, year }) => ({ value: id, label: `${title}（${year}）` }));
  const { predecessor } = plan;
  // The version before may be archived and not listed: it still is to be named.
  const unlisted = predecessor && !choices.some(({ value }) => value === predecessor.planId);
  const options = unlisted ? [...choices, { value: predecessor.planId, label: `${predecessor.title}（${predecessor.year}）` }] : choices;
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <Field label="名称" required>
          <Input.TextArea aria-label="名称" maxLength={200} autoSize={{ minRows: 1, maxRows: 3 }} value={fields.title} onChange={(event) => onChange({ title: event.target.value })} />
        </Field>
      </div>
      <Field label="发文机关">
        <Input aria-label="发文机关" maxLength={200} value={fields.issuer ?? ''} onChange={(event) => onChange({ issuer: event.target.value || null })} />
      </Field>
      <Field label="文号">
        <Input aria-label="文号" maxLength={100} value={fields.documentNumber ?? ''} onChange={(event) => onChange({ documentNumber: event.target.value || null })} />
      </Field>
      <Field label="发文日期">
        <DayPicker
          aria-label="发文日期"
          className={styles.full ?? ''}
          value={fields.issuedOn === null ? null : dayjs(fields.issuedOn)}
          onChange={(day) => onChange({ issuedOn: day ? day.format('YYYY-MM-DD') : null })}
        />
      </Field>
      <Field label="年度" required hint={fields.year === plan.year ? null : '改年度不改任务的完成时限'}>
        <InputNumber<number>
          aria-label="年度"
          className={styles.full ?? ''}
          min={2000}
          max={2100}
          precision={0}
          changeOnWheel={false}
          value={fields.year}
          onChange={(year) => onChange({ year: year ?? plan.year })}
        />
      </Field>
      <Field label="来源" required>
        <Select aria-label="来源" className={styles.full ?? ''} value={fields.origin} options={originOptions} onChange={(origin) => onChange({ origin })} />
      </Field>
      <Field label="上一版" hint="同一份文件修订后重新印发的，选它的前一版，可以比对两版。">
        <Select
          aria-label="上一版"
          className={styles.full ?? ''}
          allowClear
          placeholder="没有上一版"
          showSearch={{ optionFilterProp: 'label' }}
          value={fields.predecessorId ?? undefined}
          options={options}
          onChange={(predecessorId: string | undefined) => onChange({ predecessorId: predecessorId ?? null })}
        />
      </Field>
      <div className={styles.wide}>
        <Checkbox checked={fields.reference} onChange={(event) => onChange({ reference: event.target.checked })}>
          仅作对照：任务不计入台账、分工和评分
        </Checkbox>
      </div>
    </div>
  );
}

/** 基本信息: the facts of a plan; it is archived or taken back here. */
export function BasicsTab(props: { plan: PlanSummary; plans: readonly PlanSummary[] }): ReactNode {
  const { plan } = props;
  const { client } = useApi();
  const change = useChange();
  const [draft, setDraft] = useStoredValue(`draft:plan:${plan.id}`, isPlanDraft);
  const fields = { ...planFieldsOf(plan), ...draft?.fields };
  const ready = draft !== null && fields.title.trim() !== '';
  const save = async (): Promise<void> => {
    if (!draft || !ready) return;
    const write = () => client.plans.update({ planId: plan.id, rowVersion: draft.rowVersion, fields: draft.fields });
    if (!(await change.run(write, `已保存《${fields.title.trim()}》的信息`))) return;
    setDraft(null);
    keepFocusInDetail();
  };
  const archive = (): Promise<unknown> => {
    const archived = !plan.archived;
    const words = archived ? `已归档《${plan.title}》，任务移出台账` : `已恢复《${plan.title}》`;
    return change.run(() => client.plans.archive({ planId: plan.id, rowVersion: plan.rowVersion, archived }), words);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !event.ctrlKey || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    void save();
  };
  return (
    <div className={styles.tab} onKeyDown={onKeyDown}>
      <TabPage
        foot={
          <SaveFoot
            change={change}
            typed={draft !== null}
            problem={fields.title.trim() === '' ? '请填写名称' : null}
            onSave={() => void save()}
            onDiscard={() => setDraft(null)}
            onTakeVersion={() => setDraft(draft && { ...draft, rowVersion: plan.rowVersion })}
            first={
              <Button loading={change.running} disabled={draft !== null} onClick={() => void archive()}>
                {plan.archived ? '恢复使用' : '归档'}
              </Button>
            }
          />
        }
      >
        <BasicFields plan={plan} plans={props.plans} fields={fields} onChange={(typed) => setDraft(withTyped(plan, draft, typed))} />
      </TabPage>
    </div>
  );
}
