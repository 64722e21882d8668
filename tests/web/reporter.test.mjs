// The hurried reporter: eleven questions to the five articles of the example, each answered by clicks
// and keys alone. A click, a key and a phrase typed count one each; no answer may take more than
// its line says, and the answer must be on screen.
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {
  clickBox, clickControl, describe, launchBrowser, openPage, screenshot, singleFileUrl, waitUntil,
} from './support.mjs';

// What the reporter's hand does, counted.
class Hand {
  constructor(page) {
    this.page = page;
    this.done = [];
  }

  async control(id, words) {
    this.done.push(`click ${words}`);
    await clickControl(this.page, id);
  }

  async article(title, words) {
    this.done.push(`click ${words}`);
    const {articles} = await describe(this.page);
    await clickBox(this.page, articles.find((article) => title.test(article.title)).box);
  }

  async search(phrase) {
    this.done.push('Ctrl+F', `type "${phrase}"`);
    await this.page.keyboard.press('Control+f');
    await this.page.waitForFunction(() => document.activeElement.id === 'agent');
    await this.page.keyboard.type(phrase);
    return this.sees((shown) => shown.search?.query === phrase);
  }

  sees(condition) {
    return waitUntil(this.page, condition);
  }
}

const questions = [
  {
    name: 'passengers',
    question: 'What do all five say?',
    most: 1,
    answer: async (hand) => {
      await hand.control('group_all_say', 'All say');
      const shown = await hand.sees(({counts}) => counts.shown < counts.rows);
      assert.ok(shown.rows.every(({group}) => group === 'all-say'));
      assert.ok(shown.rows.some(({label}) => /214 passengers/.test(label)));
      return `${shown.counts.shown} claims, among them that all 214 passengers got off`;
    },
  },
  {
    name: 'injured',
    question: 'Who disputes the number of injured?',
    most: 1,
    answer: async (hand) => {
      await hand.control('view_conflicts', 'Conflicts');
      const {items} = await hand.sees(({view}) => view === 'view_conflicts');
      const conflict = items.find(({text}) => /Twelve|12/.test(text) && /Seventeen/i.test(text));
      assert.ok(conflict, JSON.stringify(items.map(({text}) => text)));
      assertInSight(conflict);
      return '12 against 17: both wordings stand side by side with their articles';
    },
  },
  {
    name: 'injured-cells',
    question: 'Which articles say otherwise than "twelve injured"?',
    most: 0,
    answer: async (hand) => {
      const {cells} = await hand.sees(({counts}) => counts.rows > 0);
      const row = cells.filter((cell) => /^Twelve people/.test(cell.row));
      const against = row.filter(({state}) => /otherwise|differs/.test(state));
      assert.ok(against.some(({article}) => article === 'D'), JSON.stringify(row));
      assert.ok(against.some(({article}) => article === 'E'), JSON.stringify(row));
      row.forEach(assertInSight);
      return 'D and E: the first row of the matrix';
    },
  },
  {
    name: 'sailings',
    question: 'Which articles say that sailings stop until 20 March?',
    most: 2,
    answer: async (hand) => {
      const shown = await hand.search('20 March');
      assert.equal(shown.search.articles, 5);
      assert.equal(shown.controls.filter(({id}) => id === 'hits').length, 5);
      return 'all five, with the hits of each';
    },
  },
  {
    name: 'insurance',
    question: 'What is the only source of the insurance claim of 9 million euros?',
    most: 2,
    answer: async (hand) => {
      const shown = await hand.search('9 million');
      assert.equal(shown.search.articles, 1);
      assert.match(shown.openArticle, /Mercantile Ledger/);
      assert.ok(shown.places.some(({kind}) => kind === 'current-hit'));
      return 'C alone, open at the place';
    },
  },
  {
    name: 'copied',
    question: 'Who copied whom?',
    most: 1,
    answer: async (hand) => {
      await hand.control('view_sources', 'Shared text');
      const {items} = await hand.sees(({view}) => view === 'view_sources');
      const passage = items.find(({kind}) => kind === 'passage');
      assert.match(passage.text, /^Three fishing boats/);
      assertInSight(passage);
      const pair = items.find(({kind}) => kind === 'pair');
      assert.match(pair.text, /\d+% of A is in C/);
      return 'A came first, C shares a passage of it';
    },
  },
  {
    name: 'only-beacon',
    question: 'What does only the Tessmouth Beacon say?',
    most: 2,
    answer: async (hand) => {
      await hand.article(/We counted the children/, 'its article');
      await hand.sees(({openArticle}) => /Tessmouth Beacon/.test(openArticle));
      await hand.control('only_here', 'only here');
      const shown = await hand.sees(({filters}) => filters.includes('only:D'));
      assert.ok(shown.counts.shown > 5);
      const said = shown.cells.filter(({state}) => !/not-found|otherwise/.test(state));
      assert.ok(said.every(({article}) => article === 'D'), JSON.stringify(said));
      return `${shown.counts.shown} claims`;
    },
  },
  {
    name: 'left-out',
    question: 'What does the news agency leave out that others say?',
    most: 1,
    answer: async (hand) => {
      await hand.control('left_out', 'left out, at its article');
      const shown = await hand.sees(({filters}) => filters.includes('missing:A'));
      const own = shown.cells.filter(({article}) => article === 'A');
      assert.ok(own.every(({state}) => /not-found|otherwise/.test(state)), JSON.stringify(own));
      assert.ok(shown.rows.some(({label}) => /300 euros/.test(label)));
      return `${shown.counts.shown} claims, among them the 300 euros for each passenger`;
    },
  },
  {
    name: 'firmly',
    question: 'How firmly does each put the cause?',
    most: 3,
    answer: async (hand) => {
      await hand.search('fuel');
      await hand.sees(({controls}) => controls.some(({id}) => id === 'hit_claims'));
      await hand.control('hit_claims', 'Show the claims');
      const {cells} = await hand.sees(({counts}) => counts.shown < counts.rows);
      const cause = cells.filter(({row}) => /fuel leak|leaking fuel/i.test(row));
      const state = (letter) => cause.find(({article}) => article === letter)?.state;
      assert.match(state('A'), /hedged|attributed/);
      assert.equal(state('E'), 'asserted');
      return 'A and C with reserve or on somebody\'s word, E as a fact';
    },
  },
  {
    name: 'when',
    question: 'When did what happen, and which article dates it?',
    most: 1,
    answer: async (hand) => {
      await hand.control('view_timeline', 'Timeline');
      const {items} = await hand.sees(({view}) => view === 'view_timeline');
      const texts = items.map(({text}) => text);
      const inspection = texts.findIndex((text) => /safety inspection in November/.test(text));
      const ordered = texts.findIndex((text) => /ordered in January/.test(text));
      assert.ok(inspection >= 0 && inspection < ordered, JSON.stringify(texts));
      return 'from the overhaul in October on, with the letters of the articles';
    },
  },
  {
    name: 'quoted',
    question: 'Who is quoted in which article?',
    most: 1,
    answer: async (hand) => {
      await hand.control('view_voices', 'Quoted');
      const {items} = await hand.sees(({view}) => view === 'view_voices');
      const texts = items.map(({text}) => text);
      assert.ok(texts.some((text) => /^Joss Pellimore: \d+ claims? in D$/.test(text)), texts);
      assert.ok(texts.some((text) => /^Renske Vaudry: \d+ claims? in A$/.test(text)), texts);
      return `${texts.length} voices, with the claims of each by article`;
    },
  },
];

let browser;
const table = ['| question | answer | clicks, keys and phrases |', '|---|---|---|'];
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  const out = join(dirname(fileURLToPath(import.meta.url)), 'out');
  mkdirSync(out, {recursive: true});
  writeFileSync(join(out, 'reporter.md'), table.join('\n') + '\n');
});

for (const {name, question, most, answer} of questions) {
  test(`${question} At most ${most}.`, async () => {
    const page = await openPage(browser, singleFileUrl);
    const hand = new Hand(page);
    const words = await answer(hand);
    await screenshot(page, `reporter-${name}`);
    assert.ok(hand.done.length <= most, `took ${hand.done.length}: ${hand.done.join(', ')}`);
    const steps = hand.done.length === 0 ? '0' : `${hand.done.length}: ${hand.done.join(', ')}`;
    table.push(`| ${question} | ${words} | ${steps} |`);
    await page.context().close();
  });
}

function assertInSight({box}) {
  assert.ok(box.y > 60 && box.y + Math.min(box.height, 60) < 900, JSON.stringify(box));
}
