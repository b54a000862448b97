// The wire log of a scenario: each entry of the journal, decoded or raw.
function attributes(message) {
  return Object.entries(message.attributes || {})
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`).join('  ');
}

/** What a step expected, without the braces. */
function claim(it) {
  return Object.entries(it).map(([name, value]) => (name === 'kind' ? value : `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`)).join('  ');
}

const WORDS = {
  'scenario-started': (it) => ['scenario begins', it.id],
  'scenario-ended': (it) => ['scenario ends', it.outcome.toLowerCase()],
  'site-opened': (it) => ['servers', Object.entries(it.servers).map(([name, address]) => `${name}=${address}`).join('  ')],
  'site-closing': () => ['servers are about to be taken down', ''],
  'agent-leased': (it) => ['agent', `${it.nick} is ${it.agent} of tenant ${it.tenant} at ${it.place}${it.canary ? ', for signs of life' : ''}`],
  'server-said': (it) => ['printed last', it.lines.join(' | ')],
  controlled: (it) => [`${it.control} ${it.phase.toLowerCase()}`, `life ${it.life} ${it.detail}`],
  connecting: (it) => ['connecting', `to ${it.server}, life ${it.life}`],
  connected: () => ['connected', ''],
  'connect-failed': (it) => ['no connection', it.why],
  sent: (it) => [it.message.name, attributes(it.message)],
  'send-failed': (it) => [`${it.message} not sent`, it.why],
  received: (it) => [it.message.name, attributes(it.message)],
  unreadable: (it) => [`unreadable, ${it.size} bytes`, `${it.why}: ${it.head}`],
  overflowed: () => ['too many messages to record', ''],
  'adapter-failed': (it) => ['the adapter failed', it.why],
  fault: (it) => ['the kit', it.kind.toLowerCase().replace('_', '-')],
  hampered: (it) => ['the kit', it.how],
  healed: (it) => ['the kit ends', it.how],
  ended: (it) => [`ended by the ${it.by.toLowerCase()}`, it.how + (it.rest ? `, ${it.rest} bytes of a line left` : '')],
  marked: (it) => ['marks', `${it.agent} as ${it.loggedIn ? 'logged in' : 'not logged in'}: ${it.because}`],
  expected: (it) => ['expects', `${it.requirements.join(', ')}  ${claim(it.claim)}`],
  stalled: (it) => ['the kit was not scheduled', `for ${millis(it.to - it.from)} ms`],
  starved: (it) => ['too few processors', `for ${millis(it.to - it.from)} ms, most of all for ${it.process}`],
  cut: (it) => ['too long to show', it.text],
};
const ARROWS = { sent: '→', received: '←', unreadable: '←', 'send-failed': '↛' };

function raw(scenario, [seq, at, since, pass, event]) {
  return JSON.stringify({ seq, at, since, pass, site: scenario.site, scenario: scenario.key, event });
}

function wireRow(scenario, links, entry, start) {
  const [seq, at, , , event] = entry;
  const [name, rest] = (WORDS[event.type] || (() => [event.type, '']))(event);
  const link = links.get(event.link) || [];
  const row = el('li', { id: 'e' + seq, class: 'w ' + event.type, tabindex: '-1' }, [
    el('a', { href: '#e' + seq, class: 'seq' }, seq),
    el('span', { class: 'at' }, millis(at - start)),
    el('span', { class: 'who' }, event.link || event.server || ''),
    el('span', { class: 'dir' }, ARROWS[event.type] || '·'),
    el('span', { class: 'what' }, [el('b', {}, name), ' ', rest]),
  ]);
  Object.assign(row, {
    entry,
    is: { agent: link[1] === 'AGENT' ? link[2] : event.agent || '', server: link[3] || event.server || '', connection: event.link || '', message: name },
  });
  return row;
}

function wireLog(scenario) {
  const links = new Map(scenario.links.map((link) => [link[0], link]));
  const start = scenario.entries.length ? scenario.entries[0][1] : 0;
  const rows = scenario.entries.map((entry) => wireRow(scenario, links, entry, start));
  const list = el('ol', { class: 'wire' }, rows);
  const shown = el('output', {}, '');
  const choices = ['agent', 'server', 'connection', 'message'].map((what) => {
    const values = [...new Set(rows.map((row) => row.is[what]))].filter((it) => it !== '').sort();
    return el('label', {}, [what + ' ', el('select', { 'data-what': what }, [
      el('option', { value: '' }, 'all'), ...values.map((value, i) => el('option', { value: i + 1 }, clean(value, 60))),
    ])]);
  });
  choices.forEach((label) => {
    const select = label.querySelector('select');
    select.values = ['', ...[...new Set(rows.map((row) => row.is[select.dataset.what]))].filter((it) => it !== '').sort()];
  });
  const text = el('input', { type: 'search', placeholder: 'text', 'aria-label': 'Text in the wire log' });
  const asRaw = el('button', { type: 'button', 'aria-pressed': 'false' }, 'raw');
  const apply = () => {
    const wanted = text.value.toLowerCase();
    let count = 0;
    for (const row of rows) {
      const fits = choices.every((label) => {
        const select = label.querySelector('select');
        return select.value === '' || row.is[select.dataset.what] === select.values[select.value];
      }) && (wanted === '' || raw(scenario, row.entry).toLowerCase().includes(wanted));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = `${count} of ${rows.length} entries`;
  };
  asRaw.addEventListener('click', () => {
    const on = list.classList.toggle('raw');
    asRaw.setAttribute('aria-pressed', on);
    rows.forEach((row) => {
      if (on && !row.querySelector('.json')) {
        row.append(el('code', { class: 'json' }, raw(scenario, row.entry)));
      }
    });
  });
  const controls = el('form', { class: 'tools' }, [...choices, text, asRaw, shown]);
  controls.addEventListener('input', apply);
  controls.addEventListener('submit', (event) => event.preventDefault());
  apply();
  const parts = [controls, list];
  if (scenario.leftOut > 0) {
    parts.push(el('p', { class: 'dim' }, `${scenario.leftOut} more entries of this scenario are left out here; journal.ndjson has all.`));
  }
  return parts;
}
