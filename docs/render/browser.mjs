import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts the Chromium that is installed; nothing is downloaded. */
export function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? INSTALLED.find(existsSync);
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error(
      `No Chromium at ${executablePath ?? INSTALLED.join(', ')}: set CHROMIUM to the path of one and call it again.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
