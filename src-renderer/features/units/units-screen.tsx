import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/change-hooks.ts';
import { useVisit } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { PresetButton } from './preset-button.tsx';
import { UnitsWorkspace } from './units-workspace.tsx';
import { openForVisit, useUnitList } from './use-unit-list.ts';
import type { OpenUnit } from './use-unit-list.ts';

/** 单位: the register of units by class, with their tasks, and the collective units. */
export function UnitsScreen(): ReactNode {
  const list = useUnitList();
  const change = useChange();
  const visit = useVisit('units');
  const [seenVisit, setSeenVisit] = useState(0);
  const [open, setOpen] = useState<OpenUnit>({ kind: 'none' });
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setOpen(openForVisit(visit.target));
  }
  const active = list.all.filter(({ archived }) => !archived).length;
  const addUnit = (): void => setOpen({ kind: 'unit', id: null });
  const empty = list.all.length === 0 && list.collectives.length === 0 && open.kind === 'none';
  return (
    <ScreenFrame
      title="单位"
      about={
        active > 0 ? `共 ${active} 家单位，${list.collectives.length} 个集合单位` : '承担任务的部门、乡镇和其他单位'
      }
      actions={
        <>
          <Button type="primary" onClick={addUnit}>
            新增单位
          </Button>
          <Button onClick={() => setOpen({ kind: 'collective', id: null })}>新增集合单位</Button>
          <PresetButton change={change} />
        </>
      }
    >
      <ErrorNotice error={change.error} onClose={change.clearError} />
      {list.loading ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : list.error ? (
        <ErrorNotice error={list.error} />
      ) : empty ? (
        <EmptyState
          title="还没有单位"
          text="导入一份常见县级单位的预置名录后再增删改，或逐个新增。导入计划时，程序按名称和别名对应到这里的单位。"
          actions={
            <>
              <PresetButton change={change} primary />
              <Button onClick={addUnit}>新增单位</Button>
            </>
          }
        />
      ) : (
        <UnitsWorkspace list={list} open={open} onOpen={setOpen} />
      )}
    </ScreenFrame>
  );
}
