// The figures as plots, drawn when they come into view.
const TONES = ['--agent', '--server', '--reporting', '--open'];

const probe = document.body.appendChild(el('span', { hidden: '' }));
/** By element, what draws its plot again, in the colors as they are then. */
const plots = new Map();

/** The color as it is now, for a canvas: light or dark. */
function tone(name, opacity = 1) {
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
}

/** The values from the smallest to the greatest, none of them too small for a logarithmic scale. */
function ranks(values) {
  return values.filter((value) => value >= 0).map((value) => Math.max(0.1, value)).sort((one, other) => one - other);
}

function axes(x, y) {
  const line = tone('--line');
  const common = { stroke: tone('--dim'), grid: { stroke: line, width: 1 }, ticks: { stroke: line } };
  return [{ ...common, label: x }, { ...common, label: y, size: 60 }];
}

function plot(element, data, series, x, y) {
  const size = () => ({ width: Math.max(260, element.clientWidth), height: 240 });
  const scales = { x: { time: false, range: [0, Math.max(100, ...data[0])] }, y: { distr: 3 } };
  const drawn = new uPlot({ ...size(), scales, series: [{ label: x }, ...series], axes: axes(x, y), legend: { live: false }, cursor: { show: false } }, data, element);
  const resized = new ResizeObserver(() => drawn.setSize(size()));
  resized.observe(element);
  return () => {
    resized.disconnect();
    drawn.destroy();
  };
}

const PLOTS = {
  'switch-over': (element, { switchOvers }) => {
    const names = ['reconnected', 'registered', 'logged in', 'first correct status'];
    const lines = names.map((name, i) => ranks(switchOvers.map((it) => it[i])));
    const n = Math.max(...lines.map((line) => line.length));
    const share = [...Array(n).keys()].map((i) => (100 * (i + 1)) / n);
    const data = lines.map((line) => share.map((it, i) => line[Math.floor((i * line.length) / n)]));
    return plot(element, [share, ...data], names.map((label, i) => ({
      label, stroke: tone(TONES[i]), width: 2, dash: [[], [8, 4], [2, 3], [8, 3, 2, 3]][i], points: { show: n < 2 },
    })), '% of the failovers', 'ms');
  },
  truth: (element, { truth }) => {
    const values = ranks(truth);
    return plot(element, [values.map((it, i) => (100 * (i + 1)) / values.length), values], [{
      label: 'wrong, ms', stroke: tone('--fail'), width: 2, points: { show: values.length < 2 },
    }], '% of the agents', 'ms');
  },
  margins: (element, { margins }) => {
    const steps = [...Array(margins[0].steps.length).keys()].map((i) => 5 * i + 2.5);
    return plot(element, [steps, ...margins.map((it) => it.steps.map((count) => count || null))], margins.map((it, i) => ({
      label: it.budget, stroke: tone(TONES[i]), fill: tone(TONES[i], 0.13), paths: uPlot.paths.bars({ size: [0.7, 30] }), points: { show: false },
    })), '% of the budget; the last bar is over it', 'how many');
  },
};

const drawPlots = new IntersectionObserver((entries) => entries.filter((it) => it.isIntersecting).forEach(async ({ target }) => {
  drawPlots.unobserve(target);
  const data = await unpack(document.getElementById('figure-data'));
  const some = { 'switch-over': data.switchOvers, truth: data.truth, margins: data.margins }[target.dataset.plot];
  if (some.length > 0) {
    let remove = () => {};
    plots.set(target, () => {
      remove();
      remove = PLOTS[target.dataset.plot](target, data);
    });
    plots.get(target)();
  }
}), { rootMargin: '200px' });
document.querySelectorAll('.plot').forEach((it) => drawPlots.observe(it));
