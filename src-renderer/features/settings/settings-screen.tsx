import { Switch } from 'antd';
import type { ReactNode } from 'react';
import { useLargeFont } from '../../app/preferences.ts';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { DataFacts, ProgramFacts } from './about-facts.tsx';
import { HistoryList } from './history-list.tsx';
import { IssuerList } from './issuers/issuer-list.tsx';
import { OfficeForm } from './office-form.tsx';
import styles from './settings-screen.module.css';

function Section(props: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** 设置: office, display, what is remembered of issuers, data, about, history. */
export function SettingsScreen(): ReactNode {
  const [largeFont, setLargeFont] = useLargeFont();
  return (
    <ScreenFrame title="设置" about="单位信息、显示、来文单位的记忆、数据、操作历史" scrolling>
      <Section title="单位信息">
        <OfficeForm />
      </Section>
      <Section title="显示">
        <label className={styles.switch}>
          <Switch checked={largeFont} onChange={setLargeFont} aria-label="大字号" />
          大字号
        </label>
      </Section>
      <Section title="来文单位的记忆">
        <IssuerList />
      </Section>
      <Section title="数据">
        <DataFacts />
      </Section>
      <Section title="关于">
        <ProgramFacts />
      </Section>
      <Section title="操作历史">
        <HistoryList />
      </Section>
    </ScreenFrame>
  );
}
