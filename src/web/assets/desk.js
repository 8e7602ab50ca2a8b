// The desk by keyboard. Everything it does is a link or a button of the page: without it nothing is missing but the keys.
(function () {
  'use strict';
  var current = document.querySelector('tr.on');
  var form = document.querySelector('tr.edit form');
  var marked = document.querySelector('.desk-src .c-on');
  if (marked && marked.parentElement) {
    var pane = marked.closest('section');
    if (pane && pane.scrollHeight > pane.clientHeight) pane.scrollTop = marked.offsetTop - pane.clientHeight / 3;
  }
  function press(what) {
    var button = form && form.querySelector('button[value="' + what + '"]');
    if (button) button.click();
    return Boolean(button);
  }
  function go(step) {
    var rows = Array.prototype.slice.call(document.querySelectorAll('.rows tr[id^="t-"]'));
    var next = rows[rows.indexOf(current) + step];
    var link = next && next.querySelector('a[href]');
    if (link) window.location.assign(link.href);
    return Boolean(link);
  }
  var KEYS = {
    ArrowDown: function () {
      return go(1);
    },
    ArrowUp: function () {
      return go(-1);
    },
    Enter: function () {
      return press('confirm');
    },
    s: function () {
      return press('part');
    },
    m: function () {
      return press('up');
    },
    x: function () {
      var box = current && current.querySelector('input[name="task"]');
      if (box) box.click();
      return Boolean(box);
    },
  };
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (/^(INPUT|TEXTAREA|SELECT|BUTTON|A|SUMMARY)$/.test(event.target.tagName)) return;
    var act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && act()) event.preventDefault();
  });
})();
