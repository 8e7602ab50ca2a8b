// Files may be dropped, and are seen to go. Without this script the browser sends them by itself.
(function () {
  'use strict';
  function megabytes(bytes) {
    return (bytes / 1048576).toFixed(1);
  }
  function chosen(form) {
    return Array.prototype.reduce.call(
      form.querySelectorAll('input[type="file"]'),
      function (sum, box) {
        return sum + (box.files ? box.files.length : 0);
      },
      0,
    );
  }
  function progressOf(form) {
    var place = document.createElement('p');
    place.className = 'hint';
    place.setAttribute('role', 'status');
    place.appendChild(document.createElement('progress'));
    place.appendChild(document.createElement('span'));
    form.appendChild(place);
    return place;
  }

  function answered(request) {
    if (request.status < 400) {
      window.location.assign(request.responseURL);
      return;
    }
    document.open();
    document.write(request.responseText);
    document.close();
  }

  function send(form, pressed) {
    var data = new window.FormData(form);
    if (pressed && pressed.name) data.append(pressed.name, pressed.value);
    var request = new window.XMLHttpRequest();
    var place = progressOf(form);
    var bar = place.firstChild;
    var words = place.lastChild;
    form.setAttribute('aria-busy', 'true');
    request.open('POST', (pressed && pressed.getAttribute('formaction')) || form.getAttribute('action'));
    request.upload.onprogress = function (step) {
      if (!step.lengthComputable) return;
      bar.max = step.total;
      bar.value = step.loaded;
      var whole = megabytes(step.total);
      words.textContent =
        step.loaded < step.total
          ? '　正在传，' + megabytes(step.loaded) + ' / ' + whole + ' MB'
          : '　已传完，正在核对文件';
    };
    request.onload = function () {
      answered(request);
    };
    request.onerror = function () {
      form.removeAttribute('aria-busy');
      place.removeChild(bar);
      words.textContent = '没有传上：网络断了。您写的内容和选的文件都还在，连上后请再按一次。';
    };
    request.send(data);
  }

  function droppable(box) {
    var zone = box.closest ? box.closest('.drop') : null;
    if (!zone) return;
    zone.addEventListener('dragover', function (event) {
      event.preventDefault();
    });
    zone.addEventListener('drop', function (event) {
      event.preventDefault();
      if (event.dataTransfer && event.dataTransfer.files.length > 0) box.files = event.dataTransfer.files;
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll('form[enctype="multipart/form-data"]'), function (form) {
    var pressed = null;
    Array.prototype.forEach.call(form.querySelectorAll('input[type="file"]'), droppable);
    form.addEventListener('click', function (event) {
      var button = event.target.closest ? event.target.closest('button') : null;
      if (button) pressed = button;
    });
    form.addEventListener('submit', function (event) {
      if (form.getAttribute('aria-busy') === 'true') {
        event.preventDefault();
        return;
      }
      if (!window.FormData || chosen(form) === 0) return;
      event.preventDefault();
      send(form, pressed);
    });
  });
})();
