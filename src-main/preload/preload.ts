import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { portChannel, shellChannel } from '../electron/shell-channels.ts';
import type { NamedFile, OpenPurpose, ShellInput, ShellMethod, ShellOutput } from '../electron/shell-contract.ts';

/** `app://` is the only origin; the window posts its port to itself because the bridge cannot pass one. */
window.addEventListener('message', (event: MessageEvent<{ type?: unknown } | null>) => {
  const [port] = event.ports;
  if (event.source !== window || event.data?.type !== portChannel || !port) return;
  ipcRenderer.postMessage(portChannel, null, [port]);
});

function ask<Method extends ShellMethod>(method: Method, input: ShellInput<Method>): Promise<ShellOutput<Method>> {
  return ipcRenderer.invoke(shellChannel(method), input) as Promise<ShellOutput<Method>>;
}

contextBridge.exposeInMainWorld('taizhang', {
  chooseOpenFiles: (purpose: OpenPurpose, several: boolean) => ask('chooseOpenFiles', { purpose, several }),
  chooseSaveTarget: (suggestedName: string) => ask('chooseSaveTarget', { suggestedName }),
  chooseOpenFolder: () => ask('chooseOpenFolder', {}),
  chooseSaveFolder: () => ask('chooseSaveFolder', {}),
  tokenForDroppedFile: (file: File): Promise<NamedFile | null> =>
    ask('tokenForDroppedFile', { path: webUtils.getPathForFile(file) }),
  openFile: (fileToken: string) => ask('openFile', { fileToken }),
  showInFolder: (fileToken: string) => ask('showInFolder', { fileToken }),
  savePdf: (saveToken: string) => ask('savePdf', { saveToken }),
  programFacts: () => ask('programFacts', {}),
});
