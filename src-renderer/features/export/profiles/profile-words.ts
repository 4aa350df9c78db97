import type { ProfileHead } from '../../../../src-main/contract/profiles.ts';

/** A profile as a choice shows it: 本单位版式（2026 年度）. */
export function profileName({ name, year }: Pick<ProfileHead, 'name' | 'year'>): string {
  return year === null ? name : `${name}（${year} 年度）`;
}

/** The profiles with the one in force at the head. */
export function inForceFirst<Profile extends Pick<ProfileHead, 'inForce'>>(profiles: readonly Profile[]): Profile[] {
  return [...profiles.filter(({ inForce }) => inForce), ...profiles.filter(({ inForce }) => !inForce)];
}

/** The chosen profile while it exists; null stands for the one in force. */
export function heldProfileId(profileId: string | null, profiles: readonly Pick<ProfileHead, 'profileId'>[]): string | null {
  return profiles.some((profile) => profile.profileId === profileId) ? profileId : null;
}

/** The file that a profile is passed on as; signs that a system refuses in names are left out. */
export function profileFileName(name: string): string {
  return `${name.replaceAll(/[\\/:*?"<>|]/gu, '').trim().slice(0, 80)}.json`;
}

/** A free name for a copy: 县级通用格式 副本, 县级通用格式 副本 2. */
export function copyName(name: string, taken: readonly string[]): string {
  const first = `${name} 副本`;
  if (!taken.includes(first)) return first;
  for (let number = 2; ; number += 1) if (!taken.includes(`${first} ${number}`)) return `${first} ${number}`;
}
