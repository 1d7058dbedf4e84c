/** The system's own dialog and file manager. */
import { BrowserWindow, dialog, shell } from 'electron';
import { createFiles } from './saved-files.ts';
import { electronSentences } from './sentences.ts';

export const systemFiles = createFiles({
  choosePath: async (name) => {
    const options = {
      defaultPath: name,
      filters: [{ name: electronSentences.pdf, extensions: ['pdf'] }],
    };
    const [window] = BrowserWindow.getAllWindows();
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || filePath === '' ? null : filePath;
  },
  showInFolder: (path) => {
    shell.showItemInFolder(path);
  },
});
