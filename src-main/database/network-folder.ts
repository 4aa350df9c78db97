import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Linux's `f_type` of file systems that lie on another machine: NFS, SMB, CIFS, SMB2, 9P, AFS, Coda, Ceph, NCP. */
const networkTypes = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x73757245, 0x00c36400, 0x564c,
]);

/** `f_type` of all FUSE mounts; only the mount table tells a local NTFS disk from sshfs. */
const fuseType = 0x65735546;

const networkFuseMounts = /^fuse\.(sshfs|rclone|davfs2?|s3fs|gvfsd-fuse|curlftpfs|smbnetfs|glusterfs|cephfs|juicefs)$/;

/** The questions to the operating system, exchangeable so that a test needs no network. */
export interface FileSystemProbe {
  platform: NodeJS.Platform;
  /** The path with links and mapped drives resolved. */
  realPath(path: string): string;
  /** Linux's `f_type` of the file system that holds the path. */
  fileSystemType(path: string): number;
  /** The text of Linux's mount table. */
  mountTable(): string;
}

const operatingSystem: FileSystemProbe = {
  platform: process.platform,
  realPath: (path) => realpathSync.native(path),
  fileSystemType: (path) => statfsSync(path).type,
  mountTable: () => readFileSync('/proc/self/mounts', 'utf8'),
};

function nearestExisting(path: string): string {
  let current = resolve(path);
  while (!existsSync(current) && dirname(current) !== current) current = dirname(current);
  return current;
}

const isShareName = (path: string) => /^[\\/]{2}(?![.?][\\/])/.test(path) || /^\\\\\?\\UNC\\/i.test(path);

function mountKind(table: string, path: string): string {
  const mounts = table.split('\n').flatMap((line) => {
    const [, point, kind] = line.split(' ');
    return point === undefined || kind === undefined ? [] : [{ point: point.replaceAll(String.raw`\040`, ' '), kind }];
  });
  const holding = mounts.filter(
    ({ point }) => point === '/' || path === point || path.startsWith(point.endsWith(sep) ? point : point + sep),
  );
  // The last of the deepest mounts is the one that is seen.
  return holding.reduce((best, mount) => (mount.point.length >= best.point.length ? mount : best), {
    point: '',
    kind: '',
  }).kind;
}

/**
 * Whether a folder, which need not exist yet, lies on a network share: a UNC path (also behind a mapped drive
 * letter) on Windows, a network file system on Linux. SQLite's write-ahead log needs shared memory and does not
 * work there.
 */
export function isOnNetwork(folder: string, probe: FileSystemProbe = operatingSystem): boolean {
  if (probe.platform === 'win32') {
    return isShareName(folder) || isShareName(probe.realPath(nearestExisting(folder)));
  }
  if (probe.platform !== 'linux') return false;
  const path = probe.realPath(nearestExisting(folder));
  const type = probe.fileSystemType(path) >>> 0;
  if (networkTypes.has(type)) return true;
  return type === fuseType && networkFuseMounts.test(mountKind(probe.mountTable(), path));
}
