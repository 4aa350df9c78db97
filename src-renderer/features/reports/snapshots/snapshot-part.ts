import type { TaizhangClient } from '../../../api/client.ts';

/** What changed from a snapshot to another one, or to today. */
export type SnapshotChanges = Awaited<ReturnType<TaizhangClient['progress']['compareSnapshots']>>;

/** A task in a unit as a snapshot has kept it. */
export type SnapshotPart = SnapshotChanges['added'][number];
