import {
  BarChartOutlined,
  BankOutlined,
  ExportOutlined,
  FileAddOutlined,
  PartitionOutlined,
  ProfileOutlined,
  SettingOutlined,
  SwapOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { lazy } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { LedgerScreen } from '../features/ledger/ledger-screen.tsx';
import type { NavigationKey } from './navigation.ts';

/** A screen whose code is loaded when it is first shown: the first window waits for the ledger alone. */
const ImportScreen = lazy(async () => ({ default: (await import('../features/import/import-screen.tsx')).ImportScreen }));
const PlansScreen = lazy(async () => ({ default: (await import('../features/plans/plans-screen.tsx')).PlansScreen }));
const AdaptationScreen = lazy(async () => ({
  default: (await import('../features/adaptation/adaptation-screen.tsx')).AdaptationScreen,
}));
const AllocationScreen = lazy(async () => ({
  default: (await import('../features/allocation/allocation-screen.tsx')).AllocationScreen,
}));
const UnitsScreen = lazy(async () => ({ default: (await import('../features/units/units-screen.tsx')).UnitsScreen }));
const ScoringScreen = lazy(async () => ({ default: (await import('../features/scoring/scoring-screen.tsx')).ScoringScreen }));
const ExportScreen = lazy(async () => ({ default: (await import('../features/export/export-screen.tsx')).ExportScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen }));

export interface ScreenEntry {
  key: NavigationKey;
  label: string;
  icon: ReactNode;
  screen: ComponentType;
}

/** The screens that exist, in the order of the navigation. */
export const screens: readonly ScreenEntry[] = [
  { key: 'import', label: '计划导入', icon: <FileAddOutlined />, screen: ImportScreen },
  { key: 'plans', label: '计划管理', icon: <ProfileOutlined />, screen: PlansScreen },
  { key: 'adaptation', label: '上级转化', icon: <SwapOutlined />, screen: AdaptationScreen },
  { key: 'ledger', label: '任务台账', icon: <TableOutlined />, screen: LedgerScreen },
  { key: 'allocation', label: '任务分工', icon: <PartitionOutlined />, screen: AllocationScreen },
  { key: 'units', label: '单位', icon: <BankOutlined />, screen: UnitsScreen },
  { key: 'scoring', label: '自查评分', icon: <BarChartOutlined />, screen: ScoringScreen },
  { key: 'export', label: '导出', icon: <ExportOutlined />, screen: ExportScreen },
  { key: 'settings', label: '设置', icon: <SettingOutlined />, screen: SettingsScreen },
];
