import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useOffice } from '../../../api/office-hooks.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import styles from './snapshots.module.css';

/** What a letter is issued with. */
export interface IssueFacts {
  /** Null for a letter without a number. */
  number: string | null;
  issuedOn: string;
}

/** Day (and for a bulletin the number) of a letter before it is written. */
export function LetterForm(props: { numbered: boolean; about: string; okText: string; running: boolean; onWrite: (facts: IssueFacts) => void }): ReactNode {
  const { today } = useOffice();
  const [issuedOn, setIssuedOn] = useState(today);
  const [typed, setTyped] = useTypedText('draft:bulletin-number', '');
  const number = (typed ?? '').trim();
  const write = (): void => props.onWrite({ number: props.numbered && number !== '' ? number : null, issuedOn });
  return (
    <div className={styles.form}>
      <p className={styles.formAbout}>{props.about}</p>
      {props.numbered ? (
        <Field label="编号" hint="可不填">
          <Input aria-label="通报编号" maxLength={50} placeholder="如：第 2 期" value={typed ?? ''} onChange={(event) => setTyped(event.target.value)} onPressEnter={write} />
        </Field>
      ) : null}
      <Field label="印发日期">
        <DayPicker
          aria-label="印发日期"
          allowClear={false}
          className={styles.full ?? ''}
          value={dayjs(issuedOn)}
          onChange={(day) => setIssuedOn(day?.format('YYYY-MM-DD') ?? issuedOn)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="primary" loading={props.running} onClick={write}>
          {props.okText}
        </Button>
      </div>
    </div>
  );
}
