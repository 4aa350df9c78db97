import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../../src-main/contract/cases.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useFieldsDraft } from '../../../app/use-fields-draft.ts';
import { DraftFoot } from '../../../ui/draft-foot.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { caseFieldsOf, caseFormOf, isCaseDraft, missingFields } from './case-draft.ts';
import { CaseFormFields } from './case-form.tsx';
import { ClockView } from './clock-view.tsx';
import { reversedDays } from './reversed-days.ts';
import styles from './case-panel.module.css';

/** Keys of stored drafts of requests begin with this; the request's id follows, or `new`. */
export const caseDrafts = 'draft:case:';

/** One request: how its clock stands, and its form; a new one when `view` is null. What was typed survives closing. */
export function CasePanel(props: {
  view: CaseView | null;
  known: readonly CaseView[];
  onAdded: (caseId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { view } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const change = useChange();
  const draft = useFieldsDraft(`${caseDrafts}${view?.caseId ?? 'new'}`, isCaseDraft, caseFormOf(view, today), view?.rowVersion ?? null);
  const missing = missingFields(draft.fields);
  const reversed = reversedDays(change.error);
  const save = async (): Promise<void> => {
    const fields = caseFieldsOf(draft.fields);
    if (fields === null) return;
    if (view) {
      const rowVersion = draft.rowVersion ?? view.rowVersion;
      if (await change.run(() => client.cases.update({ ...fields, caseId: view.caseId, rowVersion }), `已保存“${fields.subject}”`)) draft.discard();
      return;
    }
    const added = await change.run(() => client.cases.add(fields), `已登记“${fields.subject}”`);
    if (!added) return;
    draft.discard();
    props.onAdded(added.caseId);
  };
  const archive = async ({ caseId, rowVersion, subject, archived }: CaseView): Promise<void> => {
    await change.run(
      () => client.cases.archive({ caseId, rowVersion, archived: !archived }),
      archived ? `已恢复“${subject}”` : `已归档“${subject}”`,
    );
  };
  const edit = (part: Parameters<typeof draft.change>[0]): void => {
    draft.change(part);
    if (reversed) change.clearError();
  };
  return (
    <SidePanel
      title={view?.subject ?? '登记申请或来信'}
      onClose={props.onClose}
      foot={
        <DraftFoot
          draft={draft}
          change={reversed ? { ...change, error: null } : change}
          saveLabel={view ? '保存' : '登记'}
          problem={reversed?.problem ?? Object.values(missing)[0] ?? null}
          onSave={() => void save()}
        >
          {draft.typed ? '有未保存的修改' : null}
        </DraftFoot>
      }
    >
      {view ? <ClockView view={view} typed={draft.typed} /> : null}
      <CaseFormFields
        form={draft.fields}
        isNew={view === null}
        unitName={view?.unitName ?? null}
        problems={{ ...(draft.typed ? missing : {}), ...(reversed ? { [reversed.field]: reversed.problem } : {}) }}
        known={props.known}
        onChange={edit}
      />
      {view ? (
        <div className={styles.archive}>
          {view.archived ? <span className={styles.quiet}>已归档</span> : null}
          <Button disabled={draft.typed} loading={change.running} onClick={() => void archive(view)}>
            {view.archived ? '恢复' : '归档'}
          </Button>
        </div>
      ) : null}
    </SidePanel>
  );
}
