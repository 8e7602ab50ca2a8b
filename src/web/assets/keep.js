// What is being written stays in this browser until it has arrived: a lost line or session loses nothing.
// Without this script the same forms work; only what was never sent is then not kept.
(function () {
  'use strict';
  var reader = document.body.getAttribute('data-reader');
  var here = document.body.getAttribute('data-here');
  // A refused form came by POST: a browser would not go back to it without asking to send it again.
  if (here && window.history.replaceState) window.history.replaceState(null, '', here);
  var store = null;
  try {
    store = window.localStorage;
  } catch (refused) {
    void refused;
    return;
  }
  if (!store || !reader) return;
  var PREFIX = 'duban ' + reader + ' ';

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }
  function keys() {
    var found = [];
    for (var i = 0; i < store.length; i += 1) if (store.key(i).indexOf(PREFIX) === 0) found.push(store.key(i));
    return found;
  }
  function read(key) {
    try {
      return JSON.parse(store.getItem(key));
    } catch (broken) {
      void broken;
      return null;
    }
  }
  function write(key, kept) {
    try {
      store.setItem(key, JSON.stringify(kept));
      return true;
    } catch (full) {
      void full;
      return false;
    }
  }
  function clock() {
    var now = new Date();
    return now.getHours() + '时' + ('0' + now.getMinutes()).slice(-2) + '分';
  }
  function texts(form) {
    var values = {};
    each(form.querySelectorAll('textarea[name], input[type="text"][name], input[type="date"][name]'), function (box) {
      values[box.name] = box.value;
    });
    return values;
  }
  function same(a, b) {
    return Object.keys(a).every(function (name) {
      return a[name] === b[name];
    });
  }
  function fill(form, values) {
    Object.keys(values).forEach(function (name) {
      var box = form.elements[name];
      if (box && 'value' in box) box.value = values[name];
    });
  }
  function line(form) {
    var said = form.querySelector('.kept');
    if (said) return said;
    said = document.createElement('p');
    said.className = 'hint kept';
    said.setAttribute('role', 'status');
    form.appendChild(said);
    return said;
  }
  function offer(form, words, label, act) {
    var said = line(form);
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = label;
    button.addEventListener('click', act);
    said.textContent = words + '　';
    said.appendChild(button);
  }

  function giveBack(form, key, base) {
    var kept = read(key);
    if (!kept) return;
    if (same(kept.values, texts(form))) {
      // Refused, it has not arrived: it is kept for whoever leaves the page and comes back.
      if (!here) store.removeItem(key);
      return;
    }
    function drop() {
      store.removeItem(key);
      fill(form, base);
      line(form).textContent = '';
    }
    if (same(kept.base, base)) {
      fill(form, kept.values);
      write(key, { base: kept.base, values: kept.values, at: kept.at });
      var folded = form.closest ? form.closest('details') : null;
      if (folded) folded.open = true;
      offer(form, '已恢复您' + kept.at + '没有报上的内容，请核对后保存或上报。', '不要了', drop);
      return;
    }
    offer(form, '这里的内容已有改动，您' + kept.at + '写的一份还留在本机。', '换成我写的', function () {
      fill(form, kept.values);
      offer(form, '已换成您' + kept.at + '写的。', '换回来', drop);
    });
  }

  function keep(form) {
    var named = form.elements.namedItem('key');
    var key = PREFIX + form.getAttribute('action') + ' ' + (named && named.value ? named.value : '');
    var base = texts(form);
    var refused = here ? read(key) : null;
    if (refused && same(refused.values, base)) {
      base = refused.base;
      write(key, { base: base, values: refused.values, at: refused.at });
    }
    var timer = 0;
    giveBack(form, key, base);
    form.addEventListener('input', function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () {
        var kept = write(key, { base: base, values: texts(form), at: clock() });
        line(form).textContent = kept ? '您写的内容已留在本机，' + clock() + '。' : '';
      }, 600);
    });
    form.addEventListener('submit', function () {
      window.clearTimeout(timer);
      write(key, { base: base, values: texts(form), at: clock(), sent: true });
    });
  }

  // It has arrived: the page says so.
  if (document.querySelector('.banner-ok'))
    keys().forEach(function (key) {
      var kept = read(key);
      if (!kept || kept.sent) store.removeItem(key);
    });
  each(document.querySelectorAll('form[method="post"]'), function (form) {
    if (form.querySelector('textarea')) keep(form);
    if (form.getAttribute('action') === '/sign-out')
      form.addEventListener('submit', function () {
        keys().forEach(function (key) {
          store.removeItem(key);
        });
      });
  });
  window.addEventListener('offline', function () {
    each(document.querySelectorAll('form .kept'), function (said) {
      said.textContent = '网络断了，您写的内容已留在本机；连上后请按“保存”或上报。';
    });
  });
})();
