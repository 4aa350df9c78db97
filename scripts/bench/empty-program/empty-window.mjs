// The least that a program with a window can be, with the same settings as the real one's.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
app.on('ready', () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(import.meta.dirname, 'empty-window.html'));
});
