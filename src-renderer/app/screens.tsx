import { BarChartOutlined, BankOutlined, ExportOutlined, FileAddOutlined, SettingOutlined, TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ExportScreen } from '../features/export/export-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { LedgerScreen } from '../features/ledger/ledger-screen.tsx';
import { ScoringScreen } from '../features/scoring/scoring-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { UnitsScreen } from '../features/units/units-screen.tsx';
import type { NavigationKey } from './navigation.ts';

export interface ScreenEntry {
  key: NavigationKey;
  label: string;
  icon: ReactNode;
  screen: () => ReactNode;
}

/** The screens that exist, in the order of the navigation. */
export const screens: readonly ScreenEntry[] = [
  { key: 'import', label: '计划导入', icon: <FileAddOutlined />, screen: ImportScreen },
  { key: 'ledger', label: '任务台账', icon: <TableOutlined />, screen: LedgerScreen },
  { key: 'units', label: '单位', icon: <BankOutlined />, screen: UnitsScreen },
  { key: 'scoring', label: '自查评分', icon: <BarChartOutlined />, screen: ScoringScreen },
  { key: 'export', label: '导出', icon: <ExportOutlined />, screen: ExportScreen },
  { key: 'settings', label: '设置', icon: <SettingOutlined />, screen: SettingsScreen },
];
