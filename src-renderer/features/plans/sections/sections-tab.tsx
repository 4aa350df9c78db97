import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { TabPage } from '../detail/tab-page.tsx';
import { HeadingInput } from './heading-input.tsx';
import { lastLineOf, lineAfterRemoval, sectionLines } from './section-tree.ts';
import type { SectionLine } from './section-tree.ts';
import styles from './sections.module.css';

/** The heading that is being typed: a new one below a parent (null: of the plan itself), or one that is renamed. */
type Editing = { kind: 'new'; parentId: string | null } | { kind: 'rename'; sectionId: string };

/** 目录: the headings of a plan as a tree, with how many tasks stand below each. */
export function SectionsTab(props: { plan: PlanSummary }): ReactNode {
  const { id: planId } = props.plan;
  const { client, queries } = useApi();
  const { run, error, clearError } = useChange();
  const sections = useQuery(queries.ledger.sections.queryOptions({ input: { planId } }));
  const tasks = useQuery(queries.ledger.list.queryOptions({ input: { planId } })).data?.rows ?? [];
  const tree = useRef<HTMLDivElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const lines = sectionLines(sections.data ?? [], tasks.map(({ sectionId }) => sectionId));
  const current = lines.find(({ id }) => id === chosenId) ?? lines[0] ?? null;
  const withoutHeading = tasks.filter(({ sectionId }) => sectionId === null).length;
  const leave = (): void => {
    setEditing(null);
    requestAnimationFrame(() => tree.current?.focus());
  };
  const save = async (heading: string): Promise<boolean> => {
    if (!editing) return false;
    const sectionId = editing.kind === 'rename' ? editing.sectionId : null;
    const parentId = editing.kind === 'new' ? editing.parentId : (lines.find(({ id }) => id === sectionId)?.parentId ?? null);
    const words = sectionId === null ? `已新增标题“${heading}”` : `已改为“${heading}”`;
    const saved = await run(() => client.plans.saveSection({ planId, sectionId, parentId, heading }), words);
    if (!saved) return false;
    setChosenId(saved.sectionId);
    leave();
    return true;
  };
  const remove = async (line: SectionLine): Promise<void> => {
    const next = lineAfterRemoval(lines, line.id);
    const words = line.tasks === 0 ? `已去掉标题“${line.heading}”` : `已去掉标题“${line.heading}”，其下内容上移一级`;
    if (await run(() => client.plans.removeSection({ sectionId: line.id }), words)) setChosenId(next);
    tree.current?.focus();
  };
  const add = (parentId: string | null): void => setEditing({ kind: 'new', parentId });
  const rename = (line: SectionLine): void => setEditing({ kind: 'rename', sectionId: line.id });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || isComposingKey(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const next = rowAfterKey(event.key, lines.map(({ id }) => id), current?.id ?? null);
    if (next !== null) setChosenId(next);
    else if (event.key === 'Insert') add(event.shiftKey ? (current?.id ?? null) : (current?.parentId ?? null));
    else if (current && (event.key === 'F2' || event.key === 'Enter')) rename(current);
    else if (current && event.key === 'Delete') void remove(current);
    else return;
    event.preventDefault();
  };
  const input = (line: SectionLine | null, depth: number): ReactNode => (
    <HeadingInput key="typed" saved={line?.heading ?? ''} depth={depth} onSave={save} onLeave={leave} />
  );
  const newBelow = editing?.kind === 'new' && editing.parentId !== null ? lines.find(({ id }) => id === editing.parentId) : undefined;
  // A new heading comes last below its parent.
  const newAfter = newBelow && lastLineOf(lines, newBelow.id);
  return (
    <TabPage
      head={
        <>
          <Button onClick={() => add(null)}>新增标题</Button>
          <Button disabled={!current} onClick={() => add(current?.id ?? null)}>
            在其下新增
          </Button>
          <Button disabled={!current} onClick={() => current && rename(current)}>
            改名
          </Button>
          <Button disabled={!current} onClick={() => current && void remove(current)}>
            去掉
          </Button>
          <span className={styles.quiet}>Insert 新增同级，Shift+Insert 新增下级，F2 改名，Delete 去掉</span>
        </>
      }
    >
      <ErrorNotice error={sections.error ?? error} onClose={clearError} />
      {!sections.data ? (
        <Skeleton active />
      ) : (
        <div
          ref={tree}
          className={styles.tree}
          role="tree"
          aria-label="目录"
          tabIndex={0}
          aria-activedescendant={current ? `section-${current.id}` : undefined}
          onKeyDown={onKeyDown}
        >
          {lines.map((line) => (
            <div key={line.id}>
              {editing?.kind === 'rename' && editing.sectionId === line.id ? (
                input(line, line.depth)
              ) : (
                <div
                  id={`section-${line.id}`}
                  role="treeitem"
                  aria-level={line.depth + 1}
                  aria-selected={line.id === current?.id}
                  className={styles.line}
                  style={{ paddingLeft: `${0.8 + line.depth * 1.6}em` }}
                  onClick={() => setChosenId(line.id)}
                  onDoubleClick={() => rename(line)}
                >
                  <span className={styles.heading}>{line.heading}</span>
                  <span className={styles.quiet}>{line.tasks > 0 ? `${line.tasks} 项` : ''}</span>
                </div>
              )}
              {newBelow && newAfter === line.id ? input(null, newBelow.depth + 1) : null}
            </div>
          ))}
          {editing?.kind === 'new' && editing.parentId === null ? input(null, 0) : null}
          {lines.length === 0 && !editing ? (
            <EmptyState
              title="还没有标题"
              text="标题把任务分成几部分，也印在责任分解表里。"
              actions={
                <Button type="primary" onClick={() => add(null)}>
                  新增标题
                </Button>
              }
            />
          ) : null}
          {withoutHeading > 0 && lines.length > 0 ? <p className={styles.none}>不在任何标题下的任务 {withoutHeading} 项</p> : null}
        </div>
      )}
    </TabPage>
  );
}
