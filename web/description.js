// px_describe (src/app/describe.h) as an object, and the sentences in it for screen readers.

const listNames = {
  problem: 'problems', notice: 'notices', article: 'articles', entity: 'entities', row: 'rows',
  cell: 'cells', claim: 'claims', control: 'controls', filter: 'filters', place: 'places',
  'chosen-name': 'chosenNames', conflict: 'conflicts', told: 'told', item: 'items',
};
const fieldNames = {
  article: ['title', 'box'],
  entity: ['name', 'mentions', 'mark', 'box'],
  row: ['label', 'group', 'box'],
  cell: ['row', 'article', 'state', 'box'],
  claim: ['text', 'box'],
  control: ['id', 'box'],
  place: ['kind', 'box'],
  item: ['kind', 'text', 'box'],
};

// {counts: {articles, analyzed, rows, shown}, running: null | {permille, stage}, chosenRow,
//  openArticle, chosenClaim, rowSummary, joining, conflicts: [...], told: [...],
//  history: null | {done, steps, last}, search: null | {query, current, hits, articles},
//  searchProblem, nameProblem, palette, view, viewTitle, vectors: null | {name, effect},
//  hint: null | {number, sentence}, look: {theme, percent}, overview,
//  problems: [...], notices: [...], articles: [{title, box}], ...};
// a box is {x, y, width, height} in CSS pixels.
// `zoom` of the app, of which a box knows nothing.
export function parseDescription(text, zoom = 1) {
  const shown = {
    counts: {}, running: null, chosenRow: null, openArticle: null, chosenClaim: null,
    history: null, search: null, searchProblem: null, nameProblem: null, palette: null,
    vectors: null, view: null, viewTitle: null, joining: null, rowSummary: null,
    hint: null, look: null, overview: null,
  };
  for (const name of Object.values(listNames)) shown[name] = [];
  for (const line of text.split('\n')) {
    const [key, ...values] = line.split('\t');
    if (key in listNames) {
      shown[listNames[key]].push(toItem(fieldNames[key], values, zoom));
    } else {
      readSingle(shown, key, values);
    }
  }
  return shown;
}

function readSingle(shown, key, values) {
  switch (key) {
    case 'articles': shown.counts.articles = Number(values[0]); break;
    case 'analyzed': shown.counts.analyzed = Number(values[0]); break;
    case 'rows':
      shown.counts.rows = Number(values[0]);
      shown.counts.shown = Number(values[1]);
      break;
    case 'running': shown.running = {permille: Number(values[0]), stage: values[1]}; break;
    case 'history':
      shown.history = {done: Number(values[0]), steps: Number(values[1]), last: values[2]};
      break;
    case 'search':
      shown.search = {
        query: values[0], current: Number(values[1]), hits: Number(values[2]),
        articles: Number(values[3]),
      };
      break;
    case 'vectors': shown.vectors = {name: values[0], effect: values[1]}; break;
    case 'hint': shown.hint = {number: Number(values[0]), sentence: values[1]}; break;
    case 'look': shown.look = {theme: values[0], percent: Number(values[1])}; break;
    case 'overview': shown.overview = values[0]; break;
    case 'search-problem': shown.searchProblem = values[0]; break;
    case 'name-problem': shown.nameProblem = values[0]; break;
    case 'palette': shown.palette = values[0]; break;
    case 'view':
      shown.view = values[0];
      shown.viewTitle = values[1];
      break;
    case 'joining': shown.joining = values[0]; break;
    case 'row-summary': shown.rowSummary = values[0]; break;
    case 'chosen-row': shown.chosenRow = values[0]; break;
    case 'open-article': shown.openArticle = values[0]; break;
    case 'chosen-claim': shown.chosenClaim = values[0]; break;
  }
}

function toItem(names, values, zoom) {
  if (!names) return values[0];
  const item = {};
  names.forEach((name, i) => {
    item[name] = name === 'box' ? toBox(values[i], zoom) : values[i];
  });
  return item;
}

function toBox(text, zoom) {
  const [x, y, width, height] = text.split(' ').map((length) => Number(length) * zoom);
  return {x, y, width, height};
}

// What a reader who does not see the canvas should hear of it, one sentence per fact.
export function sentencesOf(shown) {
  const sentences = [...shown.problems, ...shown.notices];
  if (shown.running) {
    sentences.push(`${shown.running.stage || 'Analysing'}.`);
  } else if (shown.counts.rows !== undefined) {
    sentences.push(`${shown.counts.analyzed} articles compared, ${shown.counts.shown} of ` +
        `${shown.counts.rows} claims shown.`);
  }
  if (shown.hint) sentences.push(shown.hint.sentence);
  if (shown.overview && !shown.running) sentences.push(shown.overview);
  if (shown.search?.query) {
    const {current, hits, articles} = shown.search;
    sentences.push(`Hit ${current} of ${hits} in ${articles} articles.`);
  }
  for (const problem of [shown.searchProblem, shown.nameProblem]) {
    if (problem) sentences.push(problem);
  }
  if (shown.palette !== null) sentences.push(`Command: ${shown.palette || 'none'}.`);
  if (shown.viewTitle) sentences.push(`View: ${shown.viewTitle}.`);
  if (shown.chosenNames.length > 0) sentences.push(`Name: ${shown.chosenNames.join(', ')}.`);
  if (shown.chosenRow) sentences.push(`Claim: ${shown.chosenRow}.`);
  if (shown.openArticle) sentences.push(`Article: ${shown.openArticle}.`);
  if (shown.chosenClaim) sentences.push(`It says: ${shown.chosenClaim}`);
  return sentences;
}
