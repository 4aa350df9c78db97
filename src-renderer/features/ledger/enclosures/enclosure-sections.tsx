import type { ReactNode } from 'react';
import type { PlanEnclosures } from '../../../../src-main/contract/ledger.ts';
import { baseWords, indicatorsWords, ruleWords, validWords } from './enclosure-words.ts';
import type { LeadingGroup } from './enclosure-words.ts';
import styles from './plan-enclosures.module.css';

function Section(props: { title: string; facts?: string; children: ReactNode }): ReactNode {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {props.title}
        {props.facts ? <span className={styles.facts}>{props.facts}</span> : null}
      </h3>
      {props.children}
    </section>
  );
}

/** The roster of one leading group: 职务, 姓名, 单位及职务. */
export function LeadingGroupSection({ group }: { group: LeadingGroup }): ReactNode {
  const [first] = group.members;
  const facts = [`${group.members.length} 人`, first ? validWords(first) : ''].filter((part) => part !== '').join('，');
  return (
    <Section title={group.name || '领导小组'} facts={facts}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.role}>职务</th>
            <th className={styles.person}>姓名</th>
            <th>单位及职务</th>
          </tr>
        </thead>
        <tbody>
          {group.members.map(({ memberId, roleWords, name, post }) => (
            <tr key={memberId}>
              <td>{roleWords}</td>
              <td>{name}</td>
              <td>{post ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** A scoring scheme that was made from the plan's own rules, with what the text leaves open. */
export function SchemeSection({ scheme }: { scheme: PlanEnclosures['schemes'][number] }): ReactNode {
  return (
    <Section title={`评分方案：${scheme.name}`} facts={baseWords(scheme)}>
      {scheme.rules.length === 0 ? (
        <p className={styles.quiet}>没有程序能记的扣分条款。</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.rule}>扣分项</th>
              <th className={styles.points}>分值</th>
              <th>条文</th>
            </tr>
          </thead>
          <tbody>
            {scheme.rules.map((rule, index) => (
              <tr key={index}>
                <td>{rule.name}</td>
                <td className={styles.points}>{ruleWords(rule)}</td>
                <td>{rule.criterion}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {scheme.openQuestions.length > 0 ? (
        <>
          <p className={styles.quiet}>原文没有写明，或没有列入的：</p>
          <ul className={styles.list}>
            {scheme.openQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

/** A table of indicators with their points. */
export function IndicatorsSection({ indicators }: { indicators: PlanEnclosures['indicators'][number] }): ReactNode {
  return (
    <Section title={indicators.heading ?? '考核指标'} facts={indicatorsWords(indicators)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>指标</th>
            <th className={styles.points}>分值</th>
            <th>评分标准</th>
          </tr>
        </thead>
        <tbody>
          {indicators.indicators.map((indicator, index) => (
            <tr key={index}>
              <td>{[indicator.number, indicator.path.join(' › ')].filter((part) => part !== null).join(' ')}</td>
              <td className={styles.points}>{indicator.points ?? ''}</td>
              <td className={styles.printed}>{indicator.criterion ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Documents that the plan names as attached. */
export function AttachmentsSection({ attachments }: { attachments: PlanEnclosures['attachments'] }): ReactNode {
  return (
    <Section title="附件" facts={`${attachments.length} 份，只记名称`}>
      <ul className={styles.list}>
        {attachments.map(({ label, name }, index) => (
          <li key={index}>
            {label}：{name}
          </li>
        ))}
      </ul>
    </Section>
  );
}
