// SPDX-License-Identifier: Apache-2.0
// Keys of a case's page. The page must stay XML, so no ampersand and no less-than sign stands here.
(function () {
  'use strict';
  const changes = Array.from(document.querySelectorAll('.aligned tr.changed'));
  const keys = document.getElementById('keys');
  if (!keys) return;
  let place = -1;
  const step = (by) => {
    if (changes.length === 0) return;
    place = (place + by + changes.length) % changes.length;
    const row = changes[place];
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!document.getElementById('keys-on').checked) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(place === -1 ? 0 : -1);
    else if (event.key === '/') document.querySelector('.contents a').focus();
    else return;
    event.preventDefault();
  });
  keys.hidden = false;
})();
