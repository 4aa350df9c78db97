import { Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useListStatus } from '../../../app/frame-status.ts';
import { useStoredKeys } from '../../../app/stored-value.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { sourcesById } from '../adaptation-data.ts';
import type { AdaptationData } from '../adaptation-data.ts';
import { sourcesOf } from '../choose/choose-rows.ts';
import { nextWanted } from '../../../app/next-wanted.ts';
import { useCheckedRows } from '../rows/use-checked-rows.ts';
import { useNextKey } from '../../../app/use-next-key.ts';
import { VirtualRows } from '../rows/virtual-rows.tsx';
import type { AdaptationCounts } from '../work/adaptation-counts.ts';
import type { AdaptationEdits } from '../work/adaptation-edits.ts';
import { DraftEditor } from './draft-editor.tsx';
import { filteredDrafts, needsAttention, wordingToConfirm } from './draft-filters.ts';
import type { DraftFilter } from './draft-filters.ts';
import { DraftLine } from './draft-line.tsx';
import { DraftFilters, DraftTools } from './draft-tools.tsx';
import styles from './drafts.module.css';

/** Height of a line in pixels. */
const lineHeight = 48;

/** Third step: the own tasks, each beside the superior's words. */
export function DraftsStep(props: {
  data: AdaptationData;
  edits: AdaptationEdits;
  counts: AdaptationCounts;
  filter: DraftFilter;
  onFilter: (filter: DraftFilter) => void;
  currentId: string | null;
  onCurrent: (draftId: string | null) => void;
  onToNames: () => void;
}): ReactNode {
  const { data, edits, filter, onCurrent } = props;
  const list = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => filteredDrafts(data.drafts, filter, props.currentId).map((draft) => ({ key: draft.draftId, draft })),
    [data.drafts, filter, props.currentId],
  );
  const order = useMemo(() => shown.map(({ key }) => key), [shown]);
  const sources = useMemo(() => sourcesById(data), [data]);
  const checked = useCheckedRows(order);
  const unsaved = useStoredKeys('adaptation-draft:');
  const waiting = useMemo(() => new Set([...unsaved].map((key) => key.slice(0, key.indexOf(':')))), [unsaved]);
  const current = shown.find(({ key }) => key === props.currentId)?.draft ?? shown[0]?.draft ?? null;
  const currentId = current?.draftId ?? null;
  // The form is drawn once the keys rest: running through the list must not wait for it.
  const formId = useDeferredValue(currentId);
  const formDraft = shown.find(({ key }) => key === formId)?.draft ?? null;
  const wantsFields = useRef(false);
  const checkedIds = [...checked.ids];
  useListStatus(checkedIds.length, order.length);
  const toList = (): void => list.current?.focus();
  const toFields = (): void => {
    wantsFields.current = true;
    if (formId === currentId) focusFields();
  };
  const focusFields = (): void => {
    wantsFields.current = false;
    editor.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  };
  useEffect(() => {
    if (wantsFields.current && formId === currentId) focusFields();
  });
  const isOpen = (id: string): boolean => shown.some(({ key, draft }) => key === id && needsAttention(draft));
  useNextKey({ listRef: list, order, current: currentId, isWanted: isOpen, onCurrent });
  const split = async (): Promise<void> => {
    const made = currentId === null ? null : await edits.split(currentId);
    if (made !== null) onCurrent(made);
  };
  const merge = async (): Promise<void> => {
    const made = await edits.merge(order.filter((id) => checked.ids.has(id)));
    if (made === null) return;
    checked.setAll([]);
    onCurrent(made);
    toList();
  };
  const leaveOut = async (): Promise<void> => {
    const ids = checkedIds.length > 0 ? checkedIds : currentId === null ? [] : [currentId];
    const next = currentId !== null && ids.includes(currentId) ? nextWanted(order, currentId, (id) => !ids.includes(id)) : currentId;
    if (ids.length > 0 && (await edits.include(ids, false, `已不采用 ${ids.length} 项，可在“选任务”里再采用`))) onCurrent(next);
    toList();
  };
  const confirmWording = (): void => {
    const fields = current === null ? {} : wordingToConfirm(current);
    if (current !== null && Object.keys(fields).length > 0) void edits.saveDraft(current.draftId, fields, '改词已核对');
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.key === ' ' && currentId !== null) checked.toggle(currentId);
    else if (event.key === 'Enter' && event.ctrlKey) confirmWording();
    else if (event.key === 'Enter') toFields();
    else if (event.key === 'Delete') void leaveOut();
    else if (event.key === 'a' && event.ctrlKey) checked.setAll(order);
    else if (event.key.toLowerCase() === 'm' && event.ctrlKey && checkedIds.length > 1) void merge();
    else if (event.key === 'Escape') checked.setAll([]);
    else return false;
    return true;
  };
  if (props.counts.included === 0) {
    return <EmptyState title="还没有采用任何任务" text="先在“选任务”里选出约束本县的任务。" />;
  }
  return (
    <div className={styles.step}>
      <div className={styles.listColumn}>
        <div className={styles.filters}>
          <DraftFilters filter={filter} counts={props.counts} onFilter={props.onFilter} />
        </div>
        <VirtualRows
          label="本级任务"
          prefix="draft"
          listRef={list}
          items={shown}
          lineHeight={lineHeight}
          order={order}
          current={currentId}
          onCurrent={onCurrent}
          onKey={onKey}
          empty={
            <EmptyState title="没有这样的任务" text="这一类已经办完。" actions={<Button onClick={() => props.onFilter('all')}>看全部</Button>} />
          }
          renderItem={({ key, draft }) => (
            <DraftLine
              draft={draft}
              current={key === currentId}
              checked={checked.ids.has(key)}
              unsaved={waiting.has(key)}
              onCurrent={onCurrent}
              onCheck={checked.toggle}
            />
          )}
        />
      </div>
      <div className={styles.editorColumn} ref={editor}>
        <DraftTools
          checkedIds={checkedIds}
          currentId={currentId}
          edits={edits}
          onSplit={() => void split()}
          onMerge={() => void merge()}
          onLeaveOut={() => void leaveOut()}
          onCheckAll={() => checked.setAll(order)}
          onUncheck={() => checked.setAll([])}
        />
        {formDraft ? (
          <DraftEditor
            key={formDraft.draftId}
            draft={formDraft}
            sources={sourcesOf(formDraft, sources)}
            names={data.names}
            year={data.adaptation.year}
            edits={edits}
            onLeave={toList}
            onToNames={props.onToNames}
          />
        ) : null}
      </div>
    </div>
  );
}
