import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';
import { SavedText } from '../drafts/saved-text.tsx';
import type { ContentProps } from './content-props.ts';
import type { BodyOf } from './enclosure-edits.ts';
import { computedTotal, pathWords, printedTotal, readPath, totalWarning } from './indicator-total.ts';
import { corrected } from './list-changes.ts';
import { PlaceButton, showOnFocus } from './place-button.tsx';
import { SavedNumber } from './saved-number.tsx';
import styles from './enclosures.module.css';

type Indicators = BodyOf<'indicators'>['indicators'];
type Indicator = Indicators['indicators'][number];

function IndicatorRow(props: ContentProps<Indicators> & { indicator: Indicator; index: number }): ReactNode {
  const { indicator, index, storeKey, onCorrect, onShowPlace } = props;
  const show = showOnFocus(indicator.span, onShowPlace);
  const save = (part: Partial<Indicator>, sentence: string): Promise<boolean> =>
    onCorrect((found) => ({ ...found, indicators: corrected(found.indicators, index, part) }), sentence);
  return (
    <div className={styles.indicator}>
      <PlaceButton words={indicator.number ?? String(index + 1)} span={indicator.span} onShowPlace={onShowPlace} />
      <SavedText
        storeKey={`${storeKey}:${index}:path`} field="indicatorPath" label={`第 ${index + 1} 项指标`} rows={[1, 4]} maxLength={1000}
        value={pathWords(indicator.path)}
        onSave={async (text) => readPath(text).length === 0 || (await save({ path: readPath(text) }, '已保存指标名称'))}
        {...show}
      />
      <SavedNumber
        label={`第 ${index + 1} 项指标的分值`} value={indicator.points} min={-10_000} max={10_000}
        onSave={(points) => save({ points }, '已保存分值')}
        {...show}
      />
      <SavedText
        storeKey={`${storeKey}:${index}:criterion`} field="indicatorCriterion" label={`第 ${index + 1} 项指标的评分标准`} rows={[1, 6]} maxLength={20_000}
        value={indicator.criterion ?? ''}
        onSave={(text) => save({ criterion: text.trim() || null }, '已保存评分标准')}
        {...show}
      />
    </div>
  );
}

/** A table of indicators with points, and whether they add up to the printed total. */
export function IndicatorsContent(props: ContentProps<Indicators>): ReactNode {
  const { content, storeKey, onCorrect, onShowPlace } = props;
  const warning = totalWarning(content);
  const [computed, printed] = [computedTotal(content), printedTotal(content)];
  return (
    <>
      <Field label="名称">
        <SavedText
          storeKey={`${storeKey}:heading`} field="indicatorsHeading" label="指标表名称" maxLength={200} value={content.heading ?? ''}
          onSave={(text) => onCorrect((found) => ({ ...found, heading: text.trim() || null }), '已保存名称')}
          {...showOnFocus(content.span, onShowPlace)}
        />
      </Field>
      <div className={styles.indicatorHead}>
        <span />
        <span title="各级之间用“›”隔开">指标（各级用“›”隔开）</span>
        <span>分值</span>
        <span>评分标准</span>
      </div>
      {content.indicators.map((indicator, index) => (
        <IndicatorRow key={index} {...props} indicator={indicator} index={index} />
      ))}
      <p className={styles.total}>
        现在各项合计 {computed ?? '—'} 分，原文合计 {printed ?? '—'} 分
      </p>
      {warning ? <Alert type="warning" showIcon title={warning} /> : null}
    </>
  );
}
