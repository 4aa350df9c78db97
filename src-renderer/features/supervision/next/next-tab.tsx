import { Button, Segmented, Skeleton } from 'antd';
import { useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { toggled } from '../../../ui/row-selection.ts';
import type { OnIssued } from '../issue/use-issue.ts';
import { OwnSlipPanel } from '../issue/own-slip-panel.tsx';
import { LineGrid } from '../parts/line-grid.tsx';
import { UnitFilter } from '../parts/unit-filter.tsx';
import { IssuePanel } from './issue-panel.tsx';
import { nextColumns } from './next-columns.tsx';
import { chosenTargets, leftOutAfter, lineCoverage, nextLines, pressingKinds, unitCounts } from './next-lines.ts';
import type { NextLine, Proposal } from './next-lines.ts';
import type { NextChoice } from './use-next-choice.ts';
import styles from '../supervision-screen.module.css';

function coverageOf(lines: readonly NextLine[]): 'none' | 'some' | 'all' {
  const found = new Set(lines.map(lineCoverage));
  const [only] = found;
  return found.size === 1 && only ? only : found.size === 0 ? 'none' : 'some';
}

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
  const check = (some: readonly NextLine[], chosen: boolean): void => choice.setLeftOut(leftOutAfter(choice.leftOut, some, chosen));
  const checkLine = (line: NextLine): void => check([line], lineCoverage(line) !== 'all');
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
  const onKey = (event: KeyboardEvent<HTMLElement>, line: NextLine | null): boolean => {
    if (event.key === 'Escape') choice.setPanel('none');
    else if (event.key === 'Enter' && targets.length > 0) openForm();
    else if (event.key === 'a' && event.ctrlKey) check(lines, true);
    else if (line === null) return false;
    else if (event.key === ' ') checkLine(line);
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
        <LineGrid
          label="下一步发什么"
          gridRef={gridRef}
          columns={nextColumns}
          lines={lines}
          current={choice.current}
          onCurrent={choice.setCurrent}
          onOpen={(line) => {
            choice.setCurrent(line.key);
            if (line.kind === 'unit') fold(line);
            else goTo('ledger', { taskId: line.matter.taskId });
          }}
          onKey={onKey}
          lineKind={({ kind: lineKind }) => (lineKind === 'unit' ? 'group' : 'plain')}
          checks={{
            all: coverageOf(lines),
            onCheckAll: (checked) => check(lines, checked),
            stateOf: lineCoverage,
            labelOf: (line) => (line.kind === 'unit' ? `选择 ${line.proposal.unitName}` : `选择 ${line.matter.title}`),
            onCheck: checkLine,
          }}
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
