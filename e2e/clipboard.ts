/** Something copied in another program: another page of the same browser, where it is written and copied by keyboard. */
import type { Page } from '@playwright/test';

export async function copy(page: Page, text: string): Promise<void> {
  const program = await page.context().newPage();
  await program.setContent('<textarea autofocus></textarea>');
  await program.getByRole('textbox').fill(text);
  await program.keyboard.press('ControlOrMeta+a');
  await program.keyboard.press('ControlOrMeta+c');
  await program.close();
  await page.bringToFront();
}
