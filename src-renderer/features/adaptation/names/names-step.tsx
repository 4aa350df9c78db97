import { Button, Checkbox, Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { isFreeEscape } from '../../../ui/panel-focus.ts';
import type { AdaptationData } from '../adaptation-data.ts';
import { useNextKey } from '../../../app/use-next-key.ts';
import { VirtualRows } from '../rows/virtual-rows.tsx';
import { standingOf } from '../work/adaptation-counts.ts';
import type { AdaptationEdits } from '../work/adaptation-edits.ts';
import { NameLine } from './name-line.tsx';
import { isShown, namesToWorkOn } from './name-words.ts';
import type { NameFilter } from './name-words.ts';
import { useTargetOptions } from '../../../api/target-options.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './names.module.css';

/** Height of a line in pixels. */
const lineHeight = 38;

const header = (
  <div className={`${lines.header} ${styles.header}`}>
    <span className={styles.cell}>上级计划里的单位名</span>
    <span className={styles.cell}>本级单位</span>
    <span>把握</span>
    <span className={styles.number}>任务</span>
    <span />
  </div>
);

/** Second step: what the superior's unit names mean here, confirmed once and remembered. */
export function NamesStep(props: { data: AdaptationData; edits: AdaptationEdits }): ReactNode {
  const { data, edits } = props;
  const { names } = data;
  const { goTo } = useNavigation();
  const list = useRef<HTMLDivElement>(null);
  const options = useTargetOptions();
  const [filter, setFilter] = useState<NameFilter>('all');
  const [withUnused, setWithUnused] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const worked = useMemo(() => namesToWorkOn(names, withUnused), [names, withUnused]);
  const shown = useMemo(
    () => worked.filter((name) => isShown(name, filter)).map((name) => ({ key: name.superiorName, name })),
    [worked, filter],
  );
  const order = useMemo(() => shown.map(({ key }) => key), [shown]);
  const current = chosen !== null && order.includes(chosen) ? chosen : (order[0] ?? null);
  const countOf = (wanted: NameFilter): number => worked.filter((name) => isShown(name, wanted)).length;
  const sure = names.filter((name) => standingOf(name) === 'sure').length;
  const unused = names.filter(({ draftCount }) => draftCount === 0).length;
  useListStatus(0, shown.length);
  const isOpen = (key: string): boolean => names.some((name) => name.superiorName === key && standingOf(name) !== 'confirmed');
  useNextKey({ listRef: list, order, current, isWanted: isOpen, onCurrent: setChosen });
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const name = names.find(({ superiorName }) => superiorName === current);
    if (!name) return false;
    const target = name.mapping ?? name.proposal?.target;
    if (event.key === 'Enter') list.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"] input')?.focus();
    else if (event.key === ' ' && name.mapping === null && target) void edits.mapUnit(name.superiorName, target);
    else return event.key === ' ';
    return true;
  };
  return (
    <div
      className={styles.step}
      onKeyDown={(event) => {
        if (isFreeEscape(event)) list.current?.focus();
      }}
    >
      <div className={styles.tools}>
        <Segmented<NameFilter>
          aria-label="显示哪些单位名"
          value={filter}
          options={[
            { value: 'all', label: `全部 ${countOf('all')}` },
            { value: 'open', label: `待确认 ${countOf('open')}` },
            { value: 'unknown', label: `未对应 ${countOf('unknown')}` },
          ]}
          onChange={setFilter}
        />
        <Button type="primary" ghost title="未采用的任务里的单位名一并确认" disabled={sure === 0} loading={edits.running} onClick={() => void edits.confirmProposals()}>
          全部确认确定项（{sure}）
        </Button>
        {unused > 0 ? (
          <Checkbox className={styles.unused ?? ''} checked={withUnused} onChange={(event) => setWithUnused(event.target.checked)}>
            含未采用任务的 {unused} 个
          </Checkbox>
        ) : null}
        <span className={styles.quiet} title="确认后记住，下一份上级计划直接使用">
          回车改选，空格确认；确认后记住，以后直接使用
        </span>
        <Button type="link" onClick={() => goTo('units')}>
          名录里没有？去单位
        </Button>
      </div>
      <VirtualRows
        label="上级单位名"
        prefix="name"
        listRef={list}
        items={shown}
        lineHeight={lineHeight}
        order={order}
        current={current}
        onCurrent={setChosen}
        onKey={onKey}
        header={header}
        empty={
          names.length === 0 ? (
            <EmptyState title="上级计划没有印出单位" text="在“改任务”里直接为任务选择牵头和责任单位。" />
          ) : (
            <EmptyState title="没有这样的单位名" text="都已对应。" actions={<Button onClick={() => setFilter('all')}>看全部</Button>} />
          )
        }
        renderItem={({ key, name }) => (
          <NameLine
            name={name}
            current={key === current}
            options={options}
            onCurrent={() => setChosen(key)}
            onMap={(target) => void edits.mapUnit(key, target)}
          />
        )}
      />
    </div>
  );
}
