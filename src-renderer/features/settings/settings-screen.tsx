import { Button, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { useLargeFont } from '../../app/preferences.ts';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { DataFacts, ProgramFacts } from './about-facts.tsx';
import { WorkingCalendar } from './calendar/working-calendar.tsx';
import { HistoryList } from './history-list.tsx';
import { IssuerList } from './issuers/issuer-list.tsx';
import { LightRules } from './lights/light-rules.tsx';
import { OfficeForm } from './office-form.tsx';
import { SectionPage } from './sections/section-page.tsx';
import type { PageSection } from './sections/section-page.tsx';
import styles from './settings-screen.module.css';

function LargeFontSwitch(): ReactNode {
  const [largeFont, setLargeFont] = useLargeFont();
  return (
    <label className={styles.switch}>
      <Switch checked={largeFont} onChange={setLargeFont} aria-label="大字号" />
      大字号
    </label>
  );
}

function ProfileLink(): ReactNode {
  const { goTo } = useNavigation();
  return <Button onClick={() => goTo('export', { profiles: true })}>管理导出版式…</Button>;
}

const sections: readonly PageSection[] = [
  { id: 'office', title: '单位信息', content: <OfficeForm /> },
  { id: 'display', title: '显示', content: <LargeFontSwitch /> },
  { id: 'lights', title: '亮灯规则', content: <LightRules /> },
  { id: 'calendar', title: '工作日历', content: <WorkingCalendar /> },
  { id: 'profiles', title: '导出版式', content: <ProfileLink /> },
  { id: 'issuers', title: '来文单位的记忆', content: <IssuerList /> },
  { id: 'data', title: '数据', content: <DataFacts /> },
  { id: 'about', title: '关于', content: <ProgramFacts /> },
  { id: 'history', title: '操作历史', content: <HistoryList /> },
];

/** 设置: office, display, light rules, calendar, what is remembered of issuers, data, about, history. */
export function SettingsScreen(): ReactNode {
  return (
    <ScreenFrame title="设置" about="单位信息、亮灯规则、工作日历、数据、操作历史">
      <SectionPage sections={sections} />
    </ScreenFrame>
  );
}
