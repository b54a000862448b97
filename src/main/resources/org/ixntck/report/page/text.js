// What a server has sent is data: it reaches the page by textContent, and without characters that cannot be seen.
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu;

function clean(raw, max = 4000) {
  const line = String(raw).replace(/[\n\t\r\u2028\u2029]/g, ' ').replace(UNFIT, '\uFFFD');
  return line.length > max ? line.slice(0, max) + '…' : line;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  for (const child of [].concat(children)) {
    element.append(child instanceof Node ? child : document.createTextNode(clean(child)));
  }
  return element;
}

function el(tag, attributes = {}, children = []) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, children = []) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}


function millis(nanos) {
  const value = nanos / 1e6;
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

const SIGNS = {
  FAIL: ['✕', 'fail'], ERROR: ['!', 'open'], INCONCLUSIVE: ['?', 'open'], NOT_TESTED: ['–', 'none'],
  PASS: ['✓', 'pass'], OBSERVED: ['○', 'none'], NOT_APPLICABLE: ['∅', 'none'],
};

function sign(verdict) {
  const [text, tone] = SIGNS[verdict] || ['', 'none'];
  return el('i', { 'data-tone': tone, title: verdict.toLowerCase().replace('_', ' ') }, text);
}
