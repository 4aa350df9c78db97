import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { SavedText } from '../drafts/saved-text.tsx';
import type { ContentProps } from './content-props.ts';
import { corrected, without } from './list-changes.ts';
import { PlaceButton, showOnFocus } from './place-button.tsx';
import type { ScoringRules } from './rule-fields.tsx';
import { SavedNumber } from './saved-number.tsx';
import styles from './enclosures.module.css';

type AssessmentDay = ScoringRules['days'][number];

/** A day of the assessment: the sentence that sets it, month and day. */
export function AssessmentDayRow(props: ContentProps<ScoringRules> & { day: AssessmentDay; index: number }): ReactNode {
  const { day, index, onCorrect, onShowPlace } = props;
  const show = showOnFocus(day.span, onShowPlace);
  const save = (part: Partial<AssessmentDay>): Promise<boolean> =>
    onCorrect((rules) => ({ ...rules, days: corrected(rules.days, index, part) }), '已保存考核日期');
  return (
    <div className={styles.day}>
      <PlaceButton words={String(index + 1)} span={day.span} onShowPlace={onShowPlace} />
      <SavedText
        storeKey={`${props.storeKey}:day${index}`} field="dayText" label={`第 ${index + 1} 个日期的说明`} maxLength={2000} value={day.text}
        onSave={async (text) => text.trim() === '' || (await save({ text: text.trim() }))}
        {...show}
      />
      <SavedNumber
        label={`第 ${index + 1} 个日期的月`} value={day.month} required min={1} max={12} {...show}
        onSave={(month) => save({ month: Math.round(month ?? day.month) })}
      />
      <span>月</span>
      <SavedNumber
        label={`第 ${index + 1} 个日期的日`} value={day.day} required min={1} max={31} {...show}
        onSave={(value) => save({ day: Math.round(value ?? day.day) })}
      />
      <span>日</span>
      <Button
        type="text" size="small" icon={<DeleteOutlined />} aria-label={`去掉第 ${index + 1} 个日期`} title="去掉"
        onClick={() => void onCorrect((rules) => ({ ...rules, days: without(rules.days, index) }), '已去掉考核日期')}
      />
    </div>
  );
}
