import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useListStatus } from '../../../app/frame-status.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { sourcesById } from '../adaptation-data.ts';
import type { AdaptationData } from '../adaptation-data.ts';
import { useNextKey } from '../../../app/use-next-key.ts';
import { VirtualRows } from '../rows/virtual-rows.tsx';
import type { AdaptationEdits } from '../work/adaptation-edits.ts';
import { decisionLabels } from './binding-words.ts';
import { DraftLine, GroupLine } from './choose-line.tsx';
import { chooseRows, sourcesOf } from './choose-rows.ts';
import type { ChooseRow } from './choose-rows.ts';
import { SourcePanel } from './source-panel.tsx';
import lines from '../../../ui/line-list.module.css';
import rowStyles from '../rows/rows.module.css';
import styles from './choose.module.css';

/** Height of a line in pixels. */
const lineHeight = 34;

const header = (
  <div className={`${lines.header} ${styles.header}`}>
    <span className={`${rowStyles.check} ${styles.check}`}>采用</span>
    <span className={styles.number}>序号</span>
    <span className={styles.cell}>上级任务</span>
    <span className={styles.cell}>印出的单位</span>
    <span className={styles.cell}>判断依据</span>
  </div>
);

/** First step: which of the superior's tasks go into the own plan. */
export function ChooseStep(props: { data: AdaptationData; edits: AdaptationEdits; onEdit: (draftId: string) => void }): ReactNode {
  const { data, edits, onEdit } = props;
  const { drafts } = data;
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => chooseRows(drafts), [drafts]);
  const order = useMemo(() => rows.flatMap((row) => (row.kind === 'draft' ? [row.key] : [])), [rows]);
  const sources = useMemo(() => sourcesById(data), [data]);
  const sourcesByDraft = useMemo(() => new Map(drafts.map((draft) => [draft.draftId, sourcesOf(draft, sources)])), [drafts, sources]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const current = drafts.find(({ draftId }) => draftId === chosenId) ?? drafts.find(({ draftId }) => draftId === order[0]);
  const currentId = current?.draftId ?? null;
  const { include: includeDrafts } = edits;
  const include = useCallback(
    (draftId: string, included: boolean) => void includeDrafts([draftId], included, included ? '已采用 1 项' : '已不采用 1 项'),
    [includeDrafts],
  );
  const includeGroup = (row: ChooseRow & { kind: 'group' }, included: boolean): void =>
    void includeDrafts(row.draftIds, included, `${included ? '已采用' : '已不采用'}“${decisionLabels[row.decision]}”的 ${row.draftIds.length} 项`);
  const asksDecision = (draftId: string): boolean =>
    drafts.some((draft) => draft.draftId === draftId && draft.binding.decision === 'ask' && !draft.included);
  useListStatus(drafts.filter(({ included }) => included).length, drafts.length);
  useNextKey({ listRef: list, order, current: currentId, isWanted: asksDecision, onCurrent: setChosenId });
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (!current) return false;
    if (event.key === ' ') include(current.draftId, !current.included);
    else if (event.key === 'Enter' && current.included) onEdit(current.draftId);
    else return false;
    return true;
  };
  return (
    <div className={styles.step}>
      <VirtualRows
        label="上级任务"
        prefix="choose"
        listRef={list}
        items={rows}
        lineHeight={lineHeight}
        order={order}
        current={currentId}
        onCurrent={setChosenId}
        onKey={onKey}
        header={header}
        empty={<EmptyState title="没有可以转化的任务" text="上级计划的任务都已经对应到这份本级计划。" />}
        renderItem={(row) =>
          row.kind === 'group' ? (
            <GroupLine row={row} onIncludeAll={(included) => includeGroup(row, included)} />
          ) : (
            <DraftLine
              draft={row.draft}
              sources={sourcesByDraft.get(row.key) ?? []}
              current={row.key === currentId}
              onCurrent={setChosenId}
              onInclude={include}
              onEdit={onEdit}
            />
          )
        }
      />
      {current ? (
        <SourcePanel
          draft={current}
          sources={sourcesByDraft.get(current.draftId) ?? []}
          onInclude={(included) => include(current.draftId, included)}
          onEdit={() => onEdit(current.draftId)}
        />
      ) : null}
    </div>
  );
}
