import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import type { FileSystemProbe } from '../../../src-main/database/network-folder.ts';
import { isOnNetwork } from '../../../src-main/database/network-folder.ts';

const linux = (type: number, mounts = ''): FileSystemProbe => ({
  platform: 'linux',
  realPath: () => '/mnt/office share/ledger',
  fileSystemType: () => type,
  mountTable: () => mounts,
});

const windows = (realPath: string): FileSystemProbe => ({
  platform: 'win32',
  realPath: () => realPath,
  fileSystemType: () => 0,
  mountTable: () => '',
});

test('the folder of the tests is local', () => {
  expect(isOnNetwork(tmpdir())).toBe(false);
});

test.each([
  ['NFS', 0x6969, true],
  ['CIFS, as a signed number', 0xff534d42 | 0, true],
  ['SMB2', 0xfe534d42, true],
  ['9P', 0x01021997, true],
  ['ext4', 0xef53, false],
  ['tmpfs', 0x01021994, false],
])('on Linux the file system type decides: %s', (_, type, expected) => {
  expect(isOnNetwork('/any', linux(type))).toBe(expected);
});

test.each([
  ['sshfs', 'host:/ /mnt/office\\040share fuse.sshfs rw 0 0', true],
  ['an NTFS disk', '/dev/sdb1 /mnt/office\\040share fuseblk rw 0 0', false],
  ['sshfs elsewhere', 'host:/ /mnt/office fuse.sshfs rw 0 0', false],
  ['sshfs below which a disk is mounted', 'host:/ /mnt fuse.sshfs rw 0 0\n/dev/sdb1 /mnt/office\\040share fuseblk rw 0 0', false],
])('FUSE needs the mount table: %s', (_, mounts, expected) => {
  expect(isOnNetwork('/any', linux(0x65735546, `/dev/sda1 / ext4 rw 0 0\n${mounts}\n`))).toBe(expected);
});

test.each([
  [String.raw`\\server\share\ledger`, String.raw`\\server\share\ledger`, true],
  ['//server/share/ledger', '//server/share/ledger', true],
  [String.raw`\\?\UNC\server\share`, String.raw`\\?\UNC\server\share`, true],
  [String.raw`Z:\ledger`, String.raw`\\server\share\ledger`, true],
  [String.raw`C:\ledger`, String.raw`C:\ledger`, false],
  [String.raw`\\?\C:\ledger`, String.raw`C:\ledger`, false],
])('on Windows %s, really %s', (path, realPath, expected) => {
  expect(isOnNetwork(path, windows(realPath))).toBe(expected);
});
