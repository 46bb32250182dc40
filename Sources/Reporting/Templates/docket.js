// SPDX-License-Identifier: Apache-2.0
// Sorting, filtering and keys of the docket. The page must stay XML, so no ampersand and no less-than sign stands here.
(function () {
  'use strict';
  const by = (id) => document.getElementById(id);
  const table = document.querySelector('table.cases');
  const tools = by('tools');
  if (!table || !tools) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const filters = ['r', 'm', 't'].map((key) => ({ key, select: by('filter-' + key) }));
  filters.forEach(({ key, select }) => {
    const values = Array.from(new Set(rows.map((row) => row.dataset[key] || ''))).filter(Boolean);
    values.forEach((value) => select.add(new Option(value, value)));
    if (values.length === 0) select.parentNode.hidden = true;
  });
  const isOf = (row) => filters.every(({ key, select }) => !select.value || row.dataset[key] === select.value);
  const show = () => {
    const wanted = by('search').value.trim().toLowerCase();
    let count = 0;
    rows.forEach((row, place) => {
      const isShown = isOf(row) ? texts[place].includes(wanted) : false;
      row.hidden = !isShown;
      if (isShown) count += 1;
    });
    by('shown').textContent = 'Shown ' + count + ' of ' + rows.length + ' cases of this page';
  };
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent.trim().toLowerCase() : Number(cell.dataset.v);
  };
  const sort = (header, column) => {
    const isUp = header.getAttribute('aria-sort') !== 'ascending';
    Array.from(table.tHead.rows[0].cells).forEach((cell) => cell.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const keyed = rows.map((row, place) => ({ row, place, key: key(row, column) }));
    keyed.sort((a, b) => (a.key === b.key ? a.place - b.place : (a.key > b.key) === isUp ? 1 : -1));
    keyed.forEach(({ row }) => body.append(row));
  };
  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () => sort(header, column));
    header.append(button);
  });
  const step = (by) => {
    const links = Array.from(body.querySelectorAll('tr:not([hidden]) td a'));
    const next = links[links.indexOf(document.activeElement) + by] || links[by > 0 ? 0 : links.length - 1];
    if (next) next.focus();
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !by('keys-on').checked) return;
    if (event.target.matches('input, select')) return;
    if (event.key === '/') by('search').focus();
    else if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
    else return;
    event.preventDefault();
  });
  by('search').addEventListener('input', show);
  filters.forEach(({ select }) => select.addEventListener('change', show));
  tools.hidden = false;
  show();
})();
