import { Button, Segmented, Skeleton } from 'antd';
import { useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { toggled } from '../../../ui/row-selection.ts';
import type { OnIssued } from '../issue/use-issue.ts';
import { OwnSlipPanel } from '../issue/own-slip-panel.tsx';
import { UnitFilter } from '../parts/unit-filter.tsx';
import { IssuePanel } from './issue-panel.tsx';
import { nextColumns } from './next-columns.tsx';
import { chosenKeys, chosenTargets, leftOutByChecks, nextLines, pressingKinds, unitCounts } from './next-lines.ts';
import type { NextLine, Proposal } from './next-lines.ts';
import type { NextChoice } from './use-next-choice.ts';
import styles from '../supervision-screen.module.css';

/** 下一步发什么: what the ledger proposes to send, by kind and unit, and the form that issues it. */
export function NextTab(props: {
  year: number;
  proposals: readonly Proposal[] | undefined;
  error: unknown;
  choice: NextChoice;
  unitId: string | null;
  onUnitId: (unitId: string | null) => void;
  onIssued: OnIssued;
}): ReactNode {
  const { choice, unitId } = props;
  const { goTo } = useNavigation();
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const offered = useMemo(
    () => (props.proposals ?? []).filter((proposal) => unitId === null || proposal.unitId === unitId),
    [props.proposals, unitId],
  );
  const counts = unitCounts(offered);
  const kind = choice.kind ?? pressingKinds.find((one) => counts[one] > 0) ?? 'reminder';
  const shown = useMemo(() => offered.filter((proposal) => proposal.kind === kind), [offered, kind]);
  const lines = useMemo(() => nextLines(shown, choice.leftOut, choice.folded), [shown, choice.leftOut, choice.folded]);
  const targets = chosenTargets(shown, choice.leftOut);
  useListStatus(targets.length, shown.length);
  const checked = chosenKeys(lines);
  const check = (after: ReadonlySet<string>): void => choice.setLeftOut(leftOutByChecks(choice.leftOut, lines, after));
  const fold = ({ proposal }: NextLine): void => {
    choice.setFolded(toggled(choice.folded, proposal.unitId));
    choice.setCurrent(proposal.unitId);
  };
  const allFolded = shown.every((proposal) => choice.folded.has(proposal.unitId));
  const foldAll = (): void => choice.setFolded(allFolded ? new Set() : new Set(shown.map((proposal) => proposal.unitId)));
  const openForm = (): void => {
    choice.setPanel('chosen');
    focusSidePanel();
  };
  const lineOf = (key: string | null): NextLine | undefined => lines.find((line) => line.key === key);
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const line = lineOf(choice.current);
    if (event.key === 'Enter' && targets.length > 0) openForm();
    else if (line === undefined) return false;
    else if (event.key === 'ArrowLeft' && !choice.folded.has(line.proposal.unitId)) fold(line);
    else if (event.key === 'ArrowRight' && line.kind === 'unit' && line.folded) fold(line);
    else return false;
    return true;
  };
  const issued: OnIssued = (slipIds, year) => {
    choice.setPanel('none');
    choice.setLeftOut(new Set());
    props.onIssued(slipIds, year);
  };
  const closePanel = (): void => {
    choice.setPanel('none');
    gridRef.current?.focus();
  };
  if (props.error) return <ErrorNotice error={props.error} />;
  if (!props.proposals) return <Skeleton active style={{ padding: 16 }} />;
  const ownButton = <Button onClick={() => choice.setPanel('own')}>自选单位和任务…</Button>;
  return (
    <>
      <div className={styles.tools}>
        <UnitFilter value={unitId} onChange={props.onUnitId} />
        <Segmented
          aria-label="建议文书"
          value={kind}
          options={pressingKinds.map((one) => ({ value: one, label: `${slipKindLabels[one]} ${counts[one]} 家` }))}
          onChange={choice.setKind}
        />
        <Button type="link" disabled={lines.length === 0} onClick={foldAll}>
          {allFolded ? '全部展开' : '全部折叠'}
        </Button>
        <span className={styles.end}>
          <Button type="primary" disabled={targets.length === 0} onClick={openForm}>
            发给选中的 {targets.length} 家…
          </Button>
          {ownButton}
        </span>
      </div>
      <div className={styles.body}>
        <RowGrid
          label="下一步发什么"
          gridRef={gridRef}
          columns={nextColumns}
          rows={lines}
          idOf={({ key }) => key}
          nameOf={(line) => (line.kind === 'unit' ? line.proposal.unitName : line.matter.title)}
          largeFont={largeFont}
          current={choice.current}
          onCurrent={choice.setCurrent}
          isGroup={({ kind: lineKind }) => lineKind === 'unit'}
          checks={{ checked, partly: chosenKeys(lines, 'some'), onCheck: check }}
          onClick={(key) => {
            const line = lineOf(key);
            choice.setCurrent(key);
            if (line?.kind === 'unit') fold(line);
            else if (line) goTo('ledger', { taskId: line.matter.taskId });
          }}
          onSpace={(key) => check(toggled(checked, key))}
          onEscape={() => choice.setPanel('none')}
          onKey={onKey}
          empty={
            <EmptyState
              title={`没有要发${slipKindLabels[kind]}的单位`}
              text="没有超期或临近时限而未催办的事项。也可以自选单位和任务发文书。"
              actions={ownButton}
            />
          }
        />
        {choice.panel === 'chosen' ? <IssuePanel key={kind} targets={targets} kind={kind} onIssued={issued} onClose={closePanel} /> : null}
        {choice.panel === 'own' ? <OwnSlipPanel year={props.year} unitId={unitId} onIssued={issued} onClose={closePanel} /> : null}
      </div>
    </>
  );
}
