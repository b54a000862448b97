// The page: filter, keys, and links to everything in it.
const scenarios = [...document.querySelectorAll('details.scenario')];
const rows = [...document.querySelectorAll('.row')].map((row) => ({
  row, word: row.dataset.word, text: row.textContent.toLowerCase() + ' ' + (row.dataset.id || '').toLowerCase(),
}));
const filter = document.getElementById('filter');
const search = filter.querySelector('input');
const words = new Set();

function applyFilter() {
  const wanted = search.value.toLowerCase().split(/\s+/).filter((it) => it);
  let count = 0;
  for (const { row, word, text } of rows) {
    const fits = (words.size === 0 || words.has(word)) && wanted.every((it) => text.includes(it));
    row.hidden = !fits;
    count += fits ? 1 : 0;
  }
  for (const section of document.querySelectorAll('section.feature')) {
    section.hidden = !section.querySelector('.row:not([hidden])');
  }
  filter.querySelector('output').textContent = count === rows.length ? '' : `${count} of ${rows.length}`;
}

for (const word of new Set(rows.map((it) => it.word))) {
  const tone = rows.find((it) => it.word === word).row.dataset.tone;
  const toggle = el('button', { type: 'button', 'aria-pressed': 'false', 'data-tone': tone }, word);
  toggle.addEventListener('click', () => {
    words[words.has(word) ? 'delete' : 'add'](word);
    toggle.setAttribute('aria-pressed', words.has(word));
    applyFilter();
  });
  document.getElementById('words').append(toggle);
}
search.addEventListener('input', applyFilter);
filter.addEventListener('submit', (event) => event.preventDefault());
filter.hidden = false;

for (const details of scenarios) {
  details.addEventListener('toggle', () => details.open && fillScenario(details));
}

async function open(details) {
  details.hidden = false;
  details.closest('.feature').hidden = false;
  details.open = true;
  await fillScenario(details);
  details.scrollIntoView({ block: 'start' });
  details.querySelector('summary').focus({ preventScroll: true });
}

/** Follows a link to a requirement, a scenario (by its key or its id) or an entry of the journal. */
async function follow() {
  const name = decodeURIComponent(location.hash.slice(1));
  const [, seq] = /^e(\d+)$/.exec(name) || [];
  const target = seq ? document.getElementById(await scenarioOf(Number(seq)))
    : document.getElementById(name) || scenarios.find((it) => it.dataset.id === name);
  if (!target) {
    return;
  }
  if (target.classList.contains('scenario')) {
    await open(target);
    if (seq) {
      target.show(Number(seq));
    }
  } else {
    target.hidden = false;
    target.scrollIntoView({ block: 'center' });
  }
}

function step(by, which) {
  const some = scenarios.filter((it) => !it.hidden && (!which || it.dataset.tone === which));
  const now = some.findIndex((it) => it.contains(document.activeElement));
  const next = some[now < 0 && by < 0 ? some.length - 1 : now + by];
  if (next) {
    next.querySelector('summary').focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
    if (event.key === 'Escape') {
      event.target.blur();
    }
    return;
  }
  const keys = { '/': () => search.focus(), j: () => step(1), k: () => step(-1), f: () => step(1, 'fail'), d: switchTheme };
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});
window.addEventListener('hashchange', follow);

// Light or dark, as the browser prefers until the reader decides. That is kept as long as this page is open.
const preference = matchMedia('(prefers-color-scheme: dark)');
const theme = el('button', { type: 'button', class: 'theme', 'aria-keyshortcuts': 'd' });

function showTheme() {
  theme.textContent = isDark() ? 'Light' : 'Dark';
  theme.title = `Show the page ${isDark() ? 'light' : 'dark'} (d)`;
  plots.forEach((draw) => draw());
}

function isDark() {
  return (document.documentElement.dataset.theme || (preference.matches ? 'dark' : 'light')) === 'dark';
}

function switchTheme() {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
  showTheme();
}

theme.addEventListener('click', switchTheme);
preference.addEventListener('change', showTheme);
document.querySelector('.verdict').prepend(theme);
showTheme();

// Failures are what the page is opened for. The first ones are open, also on paper.
const OPEN_MAX = 3;
const failures = scenarios.filter((it) => it.dataset.tone === 'fail').slice(0, OPEN_MAX);
for (const details of failures) {
  details.open = true;
}
Promise.all(failures.map(fillScenario)).then(follow).then(() => { document.documentElement.dataset.ready = 'yes'; });
