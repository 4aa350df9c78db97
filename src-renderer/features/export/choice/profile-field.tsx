import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { ProfileHead } from '../../../../src-main/contract/profiles.ts';
import { Field } from '../../../ui/field.tsx';
import { heldProfileId, inForceFirst, profileName } from '../profiles/profile-words.ts';
import styles from './choice-form.module.css';

/** The look that the table is laid out with, the one in force first. */
export function ProfileField(props: {
  profiles: readonly ProfileHead[];
  /** Null for the one in force. */
  profileId: string | null;
  year: number;
  onChoose: (profileId: string | null) => void;
}): ReactNode {
  const { profiles, profileId, year } = props;
  const inForce = profiles.find((profile) => profile.inForce);
  const shown = heldProfileId(profileId, profiles) ?? inForce?.profileId ?? null;
  return (
    <Field label="版式" hint={shown !== null && shown === inForce?.profileId ? `${year} 年度使用的版式` : null}>
      <Select
        aria-label="版式"
        className={styles.wide ?? ''}
        value={shown}
        options={inForceFirst(profiles).map((profile) => ({ value: profile.profileId, label: profileName(profile) }))}
        onChange={(chosen: string) => props.onChoose(chosen === inForce?.profileId ? null : chosen)}
      />
    </Field>
  );
}
