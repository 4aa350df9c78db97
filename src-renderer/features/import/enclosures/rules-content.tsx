import { Select } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';
import { SavedText } from '../drafts/saved-text.tsx';
import { AssessmentDayRow } from './assessment-day-row.tsx';
import type { ContentProps } from './content-props.ts';
import { showOnFocus } from './place-button.tsx';
import { RuleFields } from './rule-fields.tsx';
import type { ScoringRules } from './rule-fields.tsx';
import { SavedNumber } from './saved-number.tsx';
import styles from './enclosures.module.css';

/** Rules by which units are assessed: base points, classes of units, clauses, days. */
export function RulesContent(props: ContentProps<ScoringRules>): ReactNode {
  const { content, storeKey, onCorrect, onShowPlace } = props;
  const show = showOnFocus(content.span, onShowPlace);
  return (
    <>
      <div className={styles.rulesHead}>
        <Field label="名称">
          <SavedText
            storeKey={`${storeKey}:heading`} field="rulesHeading" label="评分办法名称" maxLength={200} value={content.heading ?? ''}
            onSave={(text) => onCorrect((rules) => ({ ...rules, heading: text.trim() || null }), '已保存名称')}
            {...show}
          />
        </Field>
        <Field label="基础分">
          <SavedNumber
            label="基础分" value={content.basePoints} min={0} max={10_000}
            onSave={(basePoints) => onCorrect((rules) => ({ ...rules, basePoints }), '已保存基础分')}
            {...show}
          />
        </Field>
        <Field label="分类考核的单位类别">
          <Select<string[]>
            mode="tags" aria-label="单位类别" className={styles.full ?? ''} open={false} suffixIcon={null}
            placeholder="输入一类后按回车" tokenSeparators={['、', '，', ',']} value={content.unitClasses}
            onChange={(unitClasses) => void onCorrect((rules) => ({ ...rules, unitClasses }), '已保存单位类别')}
          />
        </Field>
      </div>
      {content.rules.map((rule, index) => (
        <RuleFields key={index} {...props} rule={rule} index={index} />
      ))}
      {content.days.length > 0 ? <div className={styles.listTitle}>考核日期</div> : null}
      {content.days.map((day, index) => (
        <AssessmentDayRow key={index} {...props} day={day} index={index} />
      ))}
    </>
  );
}
