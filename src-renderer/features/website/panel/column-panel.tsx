import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useFieldsDraft } from '../../../app/use-fields-draft.ts';
import { DraftFoot } from '../../../ui/draft-foot.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { UpdatedPopover } from '../batch/updated-popover.tsx';
import { pathWords, stateWords } from '../list/column-words.ts';
import { columnFieldsOf, columnFormOf, columnProblem, isColumnDraft } from './column-draft.ts';
import { ColumnFormFields } from './column-form.tsx';
import styles from './column-panel.module.css';

/** Keys of stored drafts of columns begin with this; the column's id follows, or `new`. */
export const columnDrafts = 'draft:column:';

/** How a saved column stands, and what can be done at once. */
function Standing(props: { view: WebsiteColumnView; disabled: boolean }): ReactNode {
  const { columnId, unitId, state, dueOn, overdueDays, eventId } = props.view;
  const { goTo } = useNavigation();
  return (
    <section className={styles.standing} aria-label="更新情况">
      <StatusChip {...stateWords[state]} />
      <span>
        {dueOn === null ? '没有更新周期' : `应于 ${dueOn} 前更新`}
        {overdueDays === null ? '' : `，已超期 ${overdueDays} 天`}
      </span>
      {eventId === null || unitId === null ? null : (
        <Button type="link" size="small" onClick={() => goTo('scoring', { unitId })}>
          已登记扣分事项
        </Button>
      )}
      <span className={styles.right}>
        <UpdatedPopover columnIds={[columnId]} size="small" disabled={props.disabled} />
      </span>
    </section>
  );
}

/** One column of the website; a new one when `view` is null. What was typed survives closing. */
export function ColumnPanel(props: {
  view: WebsiteColumnView | null;
  onAdded: (columnId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { view } = props;
  const { client } = useApi();
  const change = useChange();
  const draft = useFieldsDraft(`${columnDrafts}${view?.columnId ?? 'new'}`, isColumnDraft, columnFormOf(view), view?.rowVersion ?? null);
  const problem = columnProblem(draft.fields);
  const save = async (): Promise<void> => {
    const fields = columnFieldsOf(draft.fields);
    const name = fields.path.at(-1) ?? '';
    if (view) {
      const rowVersion = draft.rowVersion ?? view.rowVersion;
      if (await change.run(() => client.website.update({ ...fields, columnId: view.columnId, rowVersion }), `已保存“${name}”`)) draft.discard();
      return;
    }
    const added = await change.run(() => client.website.add(fields), `已新增“${name}”`);
    if (!added) return;
    draft.discard();
    props.onAdded(added.columnId);
  };
  const archive = ({ columnId, path }: WebsiteColumnView): Promise<unknown> =>
    change.run(() => client.website.archive({ columnIds: [columnId] }), `已停用“${path.at(-1) ?? ''}”`);
  return (
    <SidePanel
      title={view ? pathWords(view.path) : '新增网站栏目'}
      onClose={props.onClose}
      foot={
        <DraftFoot draft={draft} change={change} saveLabel={view ? '保存' : '新增'} problem={problem} onSave={() => void save()}>
          {draft.typed ? '有未保存的修改' : null}
        </DraftFoot>
      }
    >
      {view ? <Standing view={view} disabled={draft.typed} /> : null}
      <ColumnFormFields form={draft.fields} saved={view} problem={draft.typed ? problem : null} onChange={draft.change} />
      {view ? (
        <div className={styles.archive}>
          <Button disabled={draft.typed} loading={change.running} onClick={() => void archive(view)}>
            停用
          </Button>
        </div>
      ) : null}
    </SidePanel>
  );
}
