import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';
import { SavedText } from '../drafts/saved-text.tsx';
import type { ContentProps } from './content-props.ts';
import type { BodyOf } from './enclosure-edits.ts';
import { corrected, without } from './list-changes.ts';
import { PlaceButton, showOnFocus } from './place-button.tsx';
import { SavedNumber } from './saved-number.tsx';
import styles from './enclosures.module.css';

export type ScoringRules = BodyOf<'scoringRules'>['rules'];
type Rule = ScoringRules['rules'][number];

/** One clause that gives or takes points: its words, and what was understood of them. */
export function RuleFields(props: ContentProps<ScoringRules> & { rule: Rule; index: number }): ReactNode {
  const { rule, index, onCorrect, onShowPlace } = props;
  const keyOf = (field: string): string => `${props.storeKey}:rule${index}:${field}`;
  const show = showOnFocus(rule.span, onShowPlace);
  const save = (part: Partial<Rule>, sentence: string): Promise<boolean> =>
    onCorrect((rules) => ({ ...rules, rules: corrected(rules.rules, index, part) }), sentence);
  return (
    <div className={styles.rule}>
      <div className={styles.ruleNumber}>
        <PlaceButton words={String(index + 1)} span={rule.span} onShowPlace={onShowPlace} />
        <Button
          type="text" size="small" icon={<DeleteOutlined />} aria-label={`去掉第 ${index + 1} 条`} title="去掉这一条"
          onClick={() => void onCorrect((rules) => ({ ...rules, rules: without(rules.rules, index) }), `已去掉第 ${index + 1} 条`)}
        />
      </div>
      <div>
        <SavedText
          storeKey={keyOf('text')} field="ruleText" label={`第 ${index + 1} 条的条文`} rows={[1, 4]} maxLength={20_000} value={rule.text}
          onSave={async (text) => text.trim() === '' || (await save({ text: text.trim() }, '已保存条文'))}
          {...show}
        />
        <div className={styles.ruleFacts}>
          <Field label="情形">
            <SavedText
              storeKey={keyOf('trigger')} field="ruleTrigger" label={`第 ${index + 1} 条的情形`} rows={[1, 3]} maxLength={2000} value={rule.trigger}
              onSave={(text) => save({ trigger: text.trim() }, '已保存情形')}
              {...show}
            />
          </Field>
          <Field label="分值，扣为负">
            <SavedNumber
              label={`第 ${index + 1} 条的分值`} value={rule.points} required min={-10_000} max={10_000}
              onSave={(points) => save({ points: points ?? 0 }, '已保存分值')}
              {...show}
            />
          </Field>
          <Field label="计次">
            <SavedText
              storeKey={keyOf('per')} field="rulePer" label={`第 ${index + 1} 条的计次单位`} maxLength={20} value={rule.per ?? ''}
              onSave={(text) => save({ per: text.trim() || null }, '已保存计次单位')}
              {...show}
            />
          </Field>
          <Field label="适用单位">
            <SavedText
              storeKey={keyOf('appliesTo')} field="ruleAppliesTo" label={`第 ${index + 1} 条的适用单位`} maxLength={200} placeholder="所有单位"
              value={rule.appliesTo ?? ''}
              onSave={(text) => save({ appliesTo: text.trim() || null }, '已保存适用单位')}
              {...show}
            />
          </Field>
          <Field label="封顶">
            <SavedNumber
              label={`第 ${index + 1} 条的封顶分值`} value={rule.cap} min={0} max={10_000}
              onSave={(cap) => save({ cap }, '已保存封顶分值')}
              {...show}
            />
          </Field>
        </div>
      </div>
    </div>
  );
}
