import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until the focus is on something, as somebody without a mouse does; gives up after 80 stops. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}
