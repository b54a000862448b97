// The sequence diagram of a scenario. Rows and columns come from the kit; what is computed here is only where they are drawn.
const TIME = 64;
const LEFT = 84;
const HEAD = 62;
const ROW = 24;
const PAUSE_NANOS = 250e6;

const ruler = document.createElement('canvas').getContext('2d');
ruler.font = '12px system-ui, sans-serif';

function width(text) {
  return ruler.measureText(text).width;
}

function readRow([shape, style, at, from, to, label, life, seq, finding]) {
  return { shape, style, at, from, to, label, life, seq, finding };
}

/** The message that a failed finding has missed, and the connection on which it should have come. */
function missing(finding) {
  const [, message] = /^expected (?:exactly one |an? )?(Event\w+)/.exec(finding.sentence) || [];
  const [, link] = /; saw none\b/.test(finding.sentence) ? / on (\S+@[^\s,;]+)/.exec(finding.sentence) || [] : [];
  return message && link ? { message, link } : null;
}

function places(columns, rows) {
  const half = columns.map(([, title, detail]) => Math.max(width(title) * 1.1, width(detail)) / 2 + 12);
  const gaps = columns.slice(1).map((column, i) => Math.max(130, half[i] + half[i + 1] + 18));
  for (let span = 1; span < columns.length; span++) {
    for (const row of rows) {
      const left = Math.min(row.from, row.to);
      if (row.shape !== 'BAND' && Math.abs(row.to - row.from) === span) {
        const some = gaps.slice(left, left + span);
        const lacks = width(row.label) + 36 - some.reduce((sum, gap) => sum + gap, 0);
        for (let i = left; lacks > 0 && i < left + span; i++) {
          gaps[i] += lacks / span;
        }
      }
    }
  }
  let x = LEFT + (half[0] || 0);
  for (const row of rows) {
    if (row.from === row.to && row.from === 0) {
      x = Math.max(x, LEFT + width(row.label) / 2 + 12);
    }
  }
  return { half, x: columns.map((column, i) => (i === 0 ? x : (x += gaps[i - 1]))) };
}

/** Where each row begins; the last number is where all end. */
function tops(rows) {
  const all = [];
  let y = HEAD;
  rows.forEach((row, i) => {
    row.pause = i > 0 && row.at - rows[i - 1].at >= PAUSE_NANOS;
    y += row.pause ? 16 : 0;
    all.push(y);
    y += row.ghost ? 2 * ROW + 8 : row.shape === 'BAND' ? ROW + 6 : ROW;
  });
  return [...all, y];
}

/** The rows, with what they are: acts of the kit, and the first divergence. */
function understood(scenario) {
  const types = new Map(scenario.entries.map(([seq, , , , event]) => [seq, event.type]));
  const columnOf = new Map();
  scenario.columns.forEach(([style, title, detail], i) => columnOf.set(style + ' ' + (detail || title), i));
  const rows = scenario.rows.map(readRow).filter((row) => !scenario.findings[row.finding]?.repeats);
  for (const row of rows) {
    const type = types.get(row.seq);
    row.act = type === 'controlled' ? 'control' : ['fault', 'hampered', 'healed'].includes(type) ? 'fault' : '';
    const finding = scenario.findings[row.finding];
    if (finding) {
      row.label = `${row.finding + 1}`;
      row.ghost = finding.verdict === 'FAIL' ? ghost(scenario, finding) : null;
    }
  }
  const first = rows.find((row) => row.style === 'BAD');
  if (first) {
    first.first = true;
    const told = rows.slice(rows.indexOf(first)).find((row) => row.shape === 'BAND' && row.style === 'BAD');
    if (told) {
      told.first = true;
    }
  }
  return rows;
}

function ghost(scenario, finding) {
  const missed = missing(finding);
  const link = missed && scenario.links.find(([id]) => id === missed.link);
  if (!link) {
    return null;
  }
  const [, role, owner, server] = link;
  const style = role === 'AGENT' ? 'AGENT' : 'REPORTING';
  const to = scenario.columns.findIndex(([kind, title, detail]) => kind === style && (detail || title) === owner);
  const from = scenario.columns.findIndex(([kind, title]) => kind === 'SERVER' && title === 'Server ' + server);
  return to < 0 || from < 0 ? null : { from, to, message: missed.message };
}

function drawDiagram(scenario, show) {
  const rows = understood(scenario);
  if (rows.length === 0) {
    return el('p', { class: 'dim' }, 'Nothing was sent or received.');
  }
  const { half, x } = places(scenario.columns, rows);
  const y = tops(rows);
  const bottom = y[rows.length] + 8;
  let right = LEFT + 420;
  x.forEach((at, i) => { right = Math.max(right, at + half[i]); });
  rows.forEach((row) => {
    if (row.from >= 0 && row.from === row.to) {
      right = Math.max(right, x[row.from] + width(row.label) + 20);
    }
  });
  const wide = right + 14;
  const picture = svg('svg', {
    class: 'diagram', width: wide, height: bottom + 4, viewBox: `0 0 ${wide} ${bottom + 4}`, role: 'img',
    'aria-label': 'Message sequence; the wire log below has the same as text',
  });
  const start = scenario.entries.length ? scenario.entries[0][1] : rows[0].at;
  rows.forEach((row, i) => stripe(picture, row, y[i], right));
  lifelines(picture, scenario.columns, rows, x, y, bottom);
  scenario.columns.forEach(([style, title, detail], i) => head(picture, style, title, detail, x[i], half[i]));
  picture.append(svg('text', { class: 't', x: TIME, y: 34 }, 'ms'));
  rows.forEach((row, i) => {
    if (row.pause) {
      picture.append(svg('text', { class: 't', x: TIME, y: y[i] - 1 }, '⋮'));
    }
    picture.append(svg('text', { class: 't', x: TIME, y: y[i] + 16 }, millis(row.at - start)));
    const group = svg('g', { class: 'r ' + row.style + (row.first ? ' first' : '') });
    draw(group, row, x, y[i], right);
    if (row.seq > 0) {
      group.classList.add('link');
      group.append(svg('title', {}, `entry ${row.seq}`));
      group.addEventListener('click', () => show(row.seq));
    }
    picture.append(group);
  });
  return picture;
}

/** A band across the diagram for what the kit did: faults and restarts. */
function stripe(picture, row, top, right) {
  if (row.act) {
    picture.append(svg('rect', { class: 'stripe ' + row.act, x: LEFT - 12, y: top + 2, width: right - LEFT + 12, height: ROW - 2 }));
  }
}

function lifelines(picture, columns, rows, x, y, bottom) {
  columns.forEach((column, i) => {
    let life = 'UP';
    let from = 50;
    const until = (to, next) => {
      picture.append(svg('path', { class: 'life ' + life, d: `M${x[i]} ${from}V${to}` }));
      from = to;
      life = next;
    };
    rows.forEach((row, j) => {
      if (row.from === i && row.life !== 'SAME') {
        until(y[j] + ROW / 2, row.life);
      }
    });
    until(bottom, life);
  });
}

function head(picture, style, title, detail, at, half) {
  picture.append(svg('rect', { class: 'box ' + style, x: at - half, y: 10, width: 2 * half, height: 40, rx: 4 }));
  picture.append(svg('text', { class: 'n h', x: at, y: detail ? 27 : 34 }, title));
  if (detail) {
    picture.append(svg('text', { class: 'n t2', x: at, y: 42 }, detail));
  }
}

function draw(group, row, x, top, right) {
  switch (row.shape) {
    case 'BAND': return band(group, row, x, top, right);
    case 'BAR':
    case 'NOTE': return note(group, row, x[row.from], top);
    case 'TICK':
      group.append(svg('path', { class: 'a', d: `M${x[row.from] - 5} ${top + 13}h10` }));
      return group.append(svg('text', { x: x[row.from] + 9, y: top + 17 }, row.label));
    default: return arrow(group, row, x[row.from], x[row.to], top);
  }
}

function band(group, row, x, top, right) {
  const failed = row.style === 'BAD';
  const label = row.finding < 0 ? row.label
    : `${failed ? '✕' : '?'} ${row.label} ${failed ? 'not met' : 'not decided'}${row.first ? ': the first divergence' : ''}`;
  const high = (row.ghost ? 2 * ROW + 8 : ROW + 6) - 4;
  group.append(svg('rect', { class: 'band', x: LEFT - 12, y: top + 2, width: right - LEFT + 12, height: high, rx: 3 }));
  group.append(svg('text', { class: 'h', x: LEFT, y: top + 19 }, label));
  if (row.ghost) {
    const ghost = { ...row.ghost, shape: 'GHOST', label: `expected ${row.ghost.message}, saw none` };
    arrow(group, ghost, x[ghost.from], x[ghost.to], top + ROW);
  }
}

function note(group, row, at, top) {
  const half = width(row.label) / 2 + 9;
  group.append(svg('rect', { class: row.shape === 'BAR' ? 'bar' : 'box', x: at - half, y: top + 3, width: 2 * half, height: 18, rx: row.shape === 'BAR' ? 3 : 9 }));
  group.append(svg('text', { class: 'n', x: at, y: top + 16 }, row.label));
}

function arrow(group, row, from, to, top) {
  const y = top + 18;
  const sense = Math.sign(to - from) || 1;
  const dashed = !['ARROW', 'BOTH'].includes(row.shape) || row.style === 'LIGHT';
  group.append(svg('path', { class: dashed ? 'a dash' : 'a', d: `M${from} ${y}H${to}` }));
  const cross = (at) => group.append(svg('path', { class: 'x', d: `M${at - 5} ${y - 5}l10 10m0 -10l-10 10` }));
  const tip = (at, direction) => group.append(svg('path', { class: 'tip', d: `M${at} ${y}l${-8 * direction} -4v8z` }));
  switch (row.shape) {
    case 'CUT': cross(from); break;
    case 'REFUSED': cross(to - 8 * sense); break;
    case 'MUTE': group.append(svg('circle', { class: 'x', cx: from, cy: y, r: 4.5 })); break;
    case 'BOTH': tip(to, sense); tip(from, -sense); break;
    default: tip(to, sense);
  }
  group.append(svg('text', { class: 'n over', x: (from + to) / 2, y: top + 13 }, row.label));
}
