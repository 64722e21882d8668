// One browser and one host for all tests of the file that imports this, which node runs in a
// process of its own. Both are there once its first test begins.
import {after, before} from 'node:test';
import {launchBrowser, serveSite} from './support.mjs';

export let browser;
export let site;
before(async () => {
  browser = await launchBrowser();
  site = await serveSite();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});
