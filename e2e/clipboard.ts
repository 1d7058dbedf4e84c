/** Something copied in another program: another page of the same browser, where it is written and copied by keyboard. */
import type { BrowserContext, Page } from '@playwright/test';

/** Kept open, as programs are: opening one takes longer than all the rest. */
const programs = new WeakMap<BrowserContext, Promise<Page>>();

async function openProgram(context: BrowserContext): Promise<Page> {
  const program = await context.newPage();
  await program.setContent('<textarea autofocus></textarea>');
  return program;
}

function programIn(context: BrowserContext): Promise<Page> {
  const program = programs.get(context) ?? openProgram(context);
  programs.set(context, program);
  return program;
}

export async function copy(page: Page, text: string): Promise<void> {
  const program = await programIn(page.context());
  await program.bringToFront();
  await program.getByRole('textbox').fill(text);
  await program.keyboard.press('ControlOrMeta+a');
  await program.keyboard.press('ControlOrMeta+c');
  await page.bringToFront();
}
