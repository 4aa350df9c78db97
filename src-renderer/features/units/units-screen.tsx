import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/change-hooks.ts';
import { useVisit } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgressBar } from '../../ui/job-progress-bar.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { ClassesDrawer } from './classes/classes-drawer.tsx';
import { IntakeMenu } from './intake/intake-menu.tsx';
import { RosterDialog } from './intake/roster-dialog.tsx';
import { useUnitIntake } from './intake/use-unit-intake.ts';
import { ListExport } from './list-export.tsx';
import { MappingsDrawer } from './mappings/mappings-drawer.tsx';
import { PresetDialog } from './presets/preset-dialog.tsx';
import { ReviewView } from './review/review-view.tsx';
import { UnitsWorkspace } from './units-workspace.tsx';
import { openForVisit, useUnitList } from './use-unit-list.ts';
import type { OpenUnit } from './use-unit-list.ts';
import styles from './units-screen.module.css';

/** What lies over the register. */
type Overlay = 'none' | 'classes' | 'mappings' | 'preset' | 'roster';

/** 单位: the register of units by class, with their tasks, and the collective units. */
export function UnitsScreen(): ReactNode {
  const list = useUnitList();
  const change = useChange();
  const intake = useUnitIntake();
  const visit = useVisit('units');
  const [seenVisit, setSeenVisit] = useState(0);
  const [open, setOpen] = useState<OpenUnit>({ kind: 'none' });
  const [overlay, setOverlay] = useState<Overlay>('none');
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setOpen(openForVisit(visit.target));
  }
  const active = list.all.filter(({ archived }) => !archived).length;
  const addUnit = (): void => setOpen({ kind: 'unit', id: null });
  const empty = list.all.length === 0 && list.collectives.length === 0 && open.kind === 'none';
  const closeOverlay = (): void => setOverlay('none');
  return (
    <ScreenFrame
      title="单位"
      about={
        active > 0 ? `共 ${active} 家单位，${list.collectives.length} 个集合单位` : '承担任务的部门、乡镇和其他单位'
      }
      actions={
        intake.read ? null : (
          <>
            <Button type="primary" onClick={addUnit}>
              新增单位
            </Button>
            <Button onClick={() => setOpen({ kind: 'collective', id: null })}>新增集合单位</Button>
            <IntakeMenu
              loading={intake.running}
              onChoose={(source) => (source === 'table' ? void intake.readTable() : setOverlay(source))}
            />
            <Button onClick={() => setOverlay('classes')}>单位类别</Button>
            <Button onClick={() => setOverlay('mappings')}>上级单位对应表</Button>
          </>
        )
      }
    >
      <div className={styles.column}>
        <ErrorNotice error={intake.error} onClose={intake.clearError} />
        {intake.job ? (
          <div className={styles.job}>
            <JobProgressBar job={intake.job} />
          </div>
        ) : null}
        {list.loading ? (
          <Skeleton active style={{ padding: 16 }} />
        ) : list.error ? (
          <ErrorNotice error={list.error} />
        ) : intake.read ? (
          <ReviewView
            key={intake.read.number}
            source={intake.read.source}
            proposals={intake.read.proposals}
            units={list.all}
            classes={list.classes}
            onEnd={intake.end}
          />
        ) : empty ? (
          <EmptyState
            title="还没有单位"
            text="导入一份常见县级单位的预置名录后再增删改，从已有的名录表格导入，或逐个新增。导入计划时，程序按名称和别名对应到这里的单位。"
            actions={
              <>
                <Button type="primary" onClick={() => setOverlay('preset')}>
                  导入预置名录
                </Button>
                <Button onClick={() => void intake.readTable()}>从表格导入</Button>
                <Button onClick={addUnit}>新增单位</Button>
              </>
            }
          />
        ) : (
          <UnitsWorkspace list={list} open={open} onOpen={setOpen} tools={<ListExport />} />
        )}
      </div>
      <ClassesDrawer classes={list.classes} units={list.all} open={overlay === 'classes'} onClose={closeOverlay} />
      <MappingsDrawer
        unitNames={list.names}
        collectiveNames={list.collectiveNames}
        open={overlay === 'mappings'}
        onClose={closeOverlay}
      />
      <PresetDialog change={change} open={overlay === 'preset'} onClose={closeOverlay} />
      <RosterDialog
        open={overlay === 'roster'}
        onClose={closeOverlay}
        onRead={(plan) => {
          closeOverlay();
          void intake.readRoster(plan);
        }}
      />
    </ScreenFrame>
  );
}
