import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input, Segmented } from 'antd';
import type { InputRef } from 'antd';
import { Fragment, useEffect } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { shortRoleLabels } from '../assign/assign-words.ts';
import type { Assign } from '../assign/use-assign.ts';
import type { DragSide } from '../drag/use-allocation-drag.ts';
import { collectivesKey } from './balance-entries.ts';
import type { BalanceEntry } from './balance-entries.ts';
import { BalanceLine } from './balance-line.tsx';
import type { Balance } from './use-balance.ts';
import styles from './balance.module.css';

const roleOptions = assignmentRoles.map((role, index) => ({
  value: role,
  label: shortRoleLabels[role],
  title: `分为${shortRoleLabels[role]}单位（按 ${index + 1}）`,
}));
const sortOptions = [
  { value: 'register' as const, label: '按名录' },
  { value: 'load' as const, label: '按任务数' },
];

/** The units with their load, in which role they get the tasks, and the box that finds them. */
export function BalancePanel(props: {
  balance: Balance;
  assign: Assign;
  findRef: RefObject<InputRef | null>;
  /** What Enter and a drop give away: 选中的 3 项任务. */
  givenWords: string;
  shownKey: string | null;
  overUnit: string | null;
  drag: DragSide;
  onGive: (entry: BalanceEntry, only: boolean) => void;
  onToggle: (entry: BalanceEntry) => void;
  onBack: () => void;
}): ReactNode {
  const { balance, assign, findRef, givenWords } = props;
  const { active, entries } = balance;
  const activeKey = active?.key ?? null;
  useEffect(() => {
    if (activeKey !== null) document.getElementById(`allocation-${activeKey}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'PageDown' || event.key === 'PageUp';
    const order = entries.map(({ key }) => key);
    if (vertical) {
      balance.setActiveKey(rowAfterKey(event.key, order, activeKey));
    } else if (event.key === 'Enter' && active) {
      if (event.ctrlKey) props.onToggle(active);
      else props.onGive(active, event.shiftKey);
      event.currentTarget.select();
    } else if (event.key === 'Escape') {
      if (balance.typed === '') props.onBack();
      else balance.setTyped('');
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <section className={styles.panel} aria-label="各单位任务量">
      <div className={styles.tools}>
        <div className={styles.toolRow}>
          <Segmented aria-label="分为" value={assign.role} options={roleOptions} onChange={assign.setRole} />
          <Checkbox
            checked={assign.only}
            title="换掉任务在这个角色里原有的单位（也可按住 Shift 放下，或按 Shift+回车）"
            onChange={(event) => assign.setOnly(event.target.checked)}
          >
            设为唯一
          </Checkbox>
        </div>
        <div className={styles.toolRow}>
          <Input
            ref={findRef}
            className={styles.grow ?? ''}
            aria-label="查找单位"
            role="combobox"
            aria-expanded
            aria-controls="allocation-units"
            aria-activedescendant={activeKey === null ? undefined : `allocation-${activeKey}`}
            placeholder="单位名称、拼音首字母（F6）"
            title="输入后按回车，把任务分给选定的单位；Ctrl+回车只看它的任务"
            prefix={<SearchOutlined />}
            maxLength={100}
            allowClear
            value={balance.typed}
            onChange={(event) => balance.setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Segmented aria-label="排序" value={balance.sort} options={sortOptions} onChange={balance.setSort} />
        </div>
        <div className={styles.toWhom}>{givenWords}</div>
      </div>
      <div className={styles.header} aria-hidden>
        <span>单位</span>
        <span>牵头</span>
        <span>责任</span>
        <span>配合</span>
        <span>未完成</span>
        <span>超期</span>
      </div>
      <div id="allocation-units" className={styles.list} role="listbox" aria-label="单位" {...props.drag}>
        {entries.length === 0 ? <p className={styles.none}>没有找到单位。</p> : null}
        {balance.groups.map((group) => (
          <Fragment key={group.key}>
            <div className={styles.group} role="presentation">
              {group.name}
              <span className={styles.count}>
                {group.entries.length + group.leftOut} {group.key === collectivesKey ? '个' : '家'}
              </span>
            </div>
            {group.entries.map((entry) => (
              <BalanceLine
                key={entry.key}
                entry={entry}
                greatest={balance.greatest}
                active={entry.key === activeKey}
                shown={entry.key === props.shownKey}
                over={entry.key === props.overUnit}
                onToggle={props.onToggle}
              />
            ))}
            {group.leftOut > 0 ? (
              <button type="button" className={styles.more} onClick={balance.showAllCollectives}>
                还有 {group.leftOut} 个集合单位
              </button>
            ) : null}
          </Fragment>
        ))}
      </div>
    </section>
  );
}
