import {
  BankOutlined,
  BarChartOutlined,
  BellOutlined,
  CalendarOutlined,
  DashboardOutlined,
  ExportOutlined,
  FileAddOutlined,
  FileExcelOutlined,
  GlobalOutlined,
  HistoryOutlined,
  InboxOutlined,
  MailOutlined,
  PartitionOutlined,
  ProfileOutlined,
  SettingOutlined,
  SwapOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { preloadLedgerParts } from '../features/ledger/ledger-parts.ts';
import { LedgerScreen } from '../features/ledger/ledger-screen.tsx';
import { loadApart } from './load-apart.tsx';
import type { NavigationKey } from './navigation.ts';

/** A screen of the navigation. Its code is loaded when it is first shown, or ahead of that. */
export interface ScreenEntry {
  key: NavigationKey;
  label: string;
  icon: ReactNode;
  Screen: ComponentType;
  /** Loads the code ahead, so that the first showing does not wait for it. */
  preload: () => Promise<void>;
}

/** A screen whose code is loaded apart: the first window waits for the ledger alone. */
function apart(key: NavigationKey, label: string, icon: ReactNode, load: () => Promise<ComponentType>): ScreenEntry {
  const { Component, preload } = loadApart(load);
  return { key, label, icon, Screen: Component, preload };
}

/** The screens that exist, in the order of the navigation. */
export const screens: readonly ScreenEntry[] = [
  apart('workbench', '工作台', <DashboardOutlined />, async () => (await import('../features/workbench/workbench-screen.tsx')).WorkbenchScreen),
  apart('import', '计划导入', <FileAddOutlined />, async () => (await import('../features/import/import-screen.tsx')).ImportScreen),
  apart('plans', '计划管理', <ProfileOutlined />, async () => (await import('../features/plans/plans-screen.tsx')).PlansScreen),
  apart('adaptation', '上级转化', <SwapOutlined />, async () => (await import('../features/adaptation/adaptation-screen.tsx')).AdaptationScreen),
  { key: 'ledger', label: '任务台账', icon: <TableOutlined />, Screen: LedgerScreen, preload: preloadLedgerParts },
  apart('allocation', '任务分工', <PartitionOutlined />, async () => (await import('../features/allocation/allocation-screen.tsx')).AllocationScreen),
  apart('units', '单位', <BankOutlined />, async () => (await import('../features/units/units-screen.tsx')).UnitsScreen),
  apart('reports', '季度进展', <CalendarOutlined />, async () => (await import('../features/reports/reports-screen.tsx')).ReportsScreen),
  apart('exchange', '报送收集', <InboxOutlined />, async () => (await import('../features/exchange/exchange-screen.tsx')).ExchangeScreen),
  apart('supervision', '督办', <BellOutlined />, async () => (await import('../features/supervision/supervision-screen.tsx')).SupervisionScreen),
  apart('cases', '申请来信', <MailOutlined />, async () => (await import('../features/cases/cases-screen.tsx')).CasesScreen),
  apart('website', '网站栏目', <GlobalOutlined />, async () => (await import('../features/website/website-screen.tsx')).WebsiteScreen),
  apart('templates', '上级报表', <FileExcelOutlined />, async () => (await import('../features/templates/templates-screen.tsx')).TemplatesScreen),
  apart('scoring', '自查评分', <BarChartOutlined />, async () => (await import('../features/scoring/scoring-screen.tsx')).ScoringScreen),
  apart('lookBack', '上年回顾', <HistoryOutlined />, async () => (await import('../features/look-back/look-back-screen.tsx')).LookBackScreen),
  apart('export', '导出', <ExportOutlined />, async () => (await import('../features/export/export-screen.tsx')).ExportScreen),
  apart('settings', '设置', <SettingOutlined />, async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen),
];
