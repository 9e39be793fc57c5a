"use strict";
(function () {
  var panel = document.getElementById("panel");
  var body = document.getElementById("panel-body");
  var title = document.getElementById("panel-title");
  var opener = null;

  function passage(number) {
    var note = document.getElementById("e" + number);
    if (!note) return null;
    var copy = document.createElement("article");
    copy.className = "passage";
    Array.prototype.forEach.call(note.cloneNode(true).childNodes, function (child) {
      copy.appendChild(child.cloneNode(true));
    });
    return copy;
  }

  function passages(link, into) {
    link.getAttribute("data-notes").split(" ").forEach(function (number) {
      var copy = passage(number);
      if (copy) into.appendChild(copy);
    });
  }

  function mark(link) {
    Array.prototype.forEach.call(document.querySelectorAll(".chosen"), function (old) {
      old.classList.remove("chosen");
    });
    if (link) link.classList.add("chosen");
  }

  // The page gives way to the panel: keep what was chosen where the reader's eye is.
  function hold(link, at) {
    window.scrollBy({ top: link.getBoundingClientRect().top - at, behavior: "instant" });
  }

  function show(heading, link, focus) {
    title.textContent = heading;
    mark(link);
    opener = link;
    var at = link.getBoundingClientRect().top;
    panel.hidden = false;
    document.documentElement.classList.add("reading");
    panel.scrollTop = 0;
    hold(link, at);
    if (focus) title.focus({ preventScroll: true });
    if (!innerWidth || innerWidth >= 768) return;
    if (link.getBoundingClientRect().bottom > panel.getBoundingClientRect().top) link.scrollIntoView({ block: "start" });
  }

  function sentence(link, focus) {
    body.textContent = "";
    var said = document.createElement("p");
    said.className = "said";
    said.dir = "auto";
    said.textContent = link.textContent;
    body.appendChild(said);
    passages(link, body);
    var many = body.querySelectorAll(".passage").length;
    show(many > 1 ? "What the " + many + " passages say" : "What the source says", link, focus);
  }

  function cell(link, focus) {
    var block = document.getElementById(link.getAttribute("data-cell"));
    body.textContent = "";
    var verdict = block.querySelector(".verdict").cloneNode(true);
    body.appendChild(verdict);
    Array.prototype.forEach.call(block.querySelectorAll("li.line"), function (line) {
      var head = document.createElement("p");
      head.className = "said";
      ["holder", "label", "when"].forEach(function (kind) {
        var part = line.querySelector("." + kind);
        if (part) head.appendChild(part.cloneNode(true));
      });
      if (!line.classList.contains("own")) {
        var text = document.createElement("span");
        text.textContent = line.querySelector(".say").textContent;
        head.appendChild(text);
      }
      if (head.childNodes.length) body.appendChild(head);
      passages(line.querySelector(".say"), body);
    });
    show(block.querySelector("h3").textContent, link, focus);
  }

  function close() {
    if (panel.hidden) return;
    var at = opener ? opener.getBoundingClientRect().top : 0;
    panel.hidden = true;
    document.documentElement.classList.remove("reading");
    if (opener) hold(opener, at);
    mark(null);
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    if (opener) opener.focus({ preventScroll: true });
    opener = null;
  }

  function open(link, focus) {
    if (link.hasAttribute("data-cell")) cell(link, focus);
    else sentence(link, focus);
  }

  function follow() {
    var found = /^#([ec])(\d+)$/.exec(location.hash);
    if (!found) return;
    var link = found[1] === "c"
      ? document.querySelector('a[data-cell="c' + found[2] + '"]')
      : document.querySelector('main a[data-notes~="' + found[2] + '"]');
    if (!link) return;
    open(link, false);
    link.scrollIntoView({ block: innerWidth < 768 ? "start" : "center" });
  }

  document.addEventListener("click", function (event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    var link = event.target.closest("main a.say, main a.stance, main a.stance-row, main a.ref, main a.dot");
    if (!link) return;
    event.preventDefault();
    if (link.classList.contains("dot")) {
      link = document.querySelector("#" + link.getAttribute("data-entry") + " .say");
      link.scrollIntoView({ block: "center" });
    }
    if (link.classList.contains("ref")) link = link.closest(".what").querySelector(".say");
    history.replaceState(null, "", link.getAttribute("href"));
    open(link, true);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") close();
  });
  document.getElementById("panel-close").addEventListener("click", close);
  window.addEventListener("hashchange", follow);
  document.documentElement.classList.add("script");
  follow();
})();
