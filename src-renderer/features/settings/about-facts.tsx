import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useWorkspaceStatus } from '../../api/office-hooks.ts';
import styles from './settings-screen.module.css';

/** Where the data are and when they were last backed up. */
export function DataFacts(): ReactNode {
  const status = useWorkspaceStatus().data;
  return (
    <dl className={styles.facts}>
      <dt>数据文件夹</dt>
      <dd>{status?.folder}</dd>
      <dt>上次备份</dt>
      <dd>{status?.lastBackupAt ? dayjs(status.lastBackupAt).format('YYYY-MM-DD HH:mm') : '还没有备份'}</dd>
      <dt>数据量</dt>
      <dd>
        {status
          ? `${status.counts.plans} 个计划，${status.counts.tasks} 项任务，${status.counts.units} 家单位`
          : ''}
      </dd>
    </dl>
  );
}

/** Version of the program and of what it runs on. */
export function ProgramFacts(): ReactNode {
  const { shell } = useApi();
  const facts = useQuery({ queryKey: ['program-facts'], queryFn: () => shell.programFacts(), staleTime: Infinity }).data;
  return (
    <dl className={styles.facts}>
      <dt>程序</dt>
      <dd>政务公开台账通 {facts?.version}</dd>
      <dt>运行环境</dt>
      <dd>
        {facts ? `Electron ${facts.electron}` : ''}
        {facts?.testingOnly ? '（仅供测试，不得发布）' : ''}
      </dd>
      <dt>联网</dt>
      <dd>不联网，数据只在本机</dd>
    </dl>
  );
}
