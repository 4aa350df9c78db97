import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Switch } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EnclosureView } from '../../../../src-main/contract/imports.ts';
import type { SourceSpan } from '../source/source-marks.ts';
import { AttachmentContent } from './attachment-content.tsx';
import type { EnclosedBody, EnclosureEdits } from './enclosure-edits.ts';
import { enclosureKinds, enclosureSummary, rowCountOf } from './enclosure-words.ts';
import { IndicatorsContent } from './indicators-content.tsx';
import { PlaceButton } from './place-button.tsx';
import { RosterContent } from './roster-content.tsx';
import { RulesContent } from './rules-content.tsx';
import styles from './enclosures.module.css';

/** A content of more rows waits closed, so that the others are in sight. */
const mostRowsShownAtOnce = 60;

interface CardProps {
  enclosure: EnclosureView;
  edits: EnclosureEdits;
  onShowPlace: (span: SourceSpan) => void;
}

function spanOf(body: EnclosedBody): SourceSpan | null {
  if (body.kind === 'roster') return body.roster.span;
  if (body.kind === 'scoringRules') return body.rules.span;
  return body.kind === 'indicators' ? body.indicators.span : body.attachment.span;
}

function Content({ enclosure, edits, onShowPlace }: CardProps): ReactNode {
  const { enclosureId, body } = enclosure;
  const shared = { storeKey: `import-enclosure:${enclosureId}`, onShowPlace };
  const correct = edits.correct.bind(null, enclosureId);
  if (body.kind === 'roster') {
    return (
      <RosterContent
        {...shared} content={body.roster}
        onCorrect={(change, sentence) =>
          correct((latest) => (latest.kind === 'roster' ? { ...latest, roster: change(latest.roster) } : latest), sentence)
        }
      />
    );
  }
  if (body.kind === 'scoringRules') {
    return (
      <RulesContent
        {...shared} content={body.rules}
        onCorrect={(change, sentence) =>
          correct((latest) => (latest.kind === 'scoringRules' ? { ...latest, rules: change(latest.rules) } : latest), sentence)
        }
      />
    );
  }
  if (body.kind === 'indicators') {
    return (
      <IndicatorsContent
        {...shared} content={body.indicators}
        onCorrect={(change, sentence) =>
          correct((latest) => (latest.kind === 'indicators' ? { ...latest, indicators: change(latest.indicators) } : latest), sentence)
        }
      />
    );
  }
  return (
    <AttachmentContent
      {...shared} content={body.attachment}
      onCorrect={(change, sentence) =>
        correct((latest) => (latest.kind === 'attachment' ? { ...latest, attachment: change(latest.attachment) } : latest), sentence)
      }
    />
  );
}

/** One content beside the tasks: whether it is kept, and its fields. */
export function EnclosureCard(props: CardProps): ReactNode {
  const { enclosure, edits, onShowPlace } = props;
  const { body, taken, enclosureId } = enclosure;
  const { label, use } = enclosureKinds[body.kind];
  const [open, setOpen] = useState(rowCountOf(body) <= mostRowsShownAtOnce);
  return (
    <section className={styles.card} aria-label={label} {...(taken ? {} : { 'data-left-out': true })}>
      <div className={styles.cardHead}>
        <button type="button" className={styles.cardTitle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          <span className={styles.kind}>{label}</span>
          <span className={styles.summary} title={enclosureSummary(body)}>
            {enclosureSummary(body)}
          </span>
        </button>
        <PlaceButton words="看原文" span={spanOf(body)} onShowPlace={onShowPlace} />
        <Switch
          aria-label={`${label}入库时保存`} checked={taken} checkedChildren="入库时保存" unCheckedChildren="不保存"
          onChange={(next) => void edits.take(enclosureId, next)}
        />
      </div>
      {open ? (
        <div className={styles.content}>
          <p className={styles.use}>{use}</p>
          <Content {...props} />
        </div>
      ) : null}
    </section>
  );
}
