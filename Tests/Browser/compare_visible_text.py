#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sets the visible words of pages as wiretrace reads them beside those that headless Chromium shows.

  Tests/Browser/compare_visible_text.py [--floor .98] [--each] [--sample N] PAGE-OR-FOLDER...

Scripts and network are off. What Chromium shows is `document.body.innerText` without the elements that wiretrace leaves
out on purpose (noscript, which readers with scripts never see, and the contents of controls and drawings). The measure is
the F1 of the two bags of words; the window is that of a usual desktop. Each page below the floor is an exception: the table
names its cause as measured in the browser, which tells for every text that it does not show which rule hides it. Exits with 1 if the mean is below the floor, with 0 and a word of it where there is no
Chromium. Debian's package is `chromium`; as root it runs without its sandbox.
"""

import argparse
import collections
import json
import os
import pathlib
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TOOL = os.environ.get("WIRETRACE", str(ROOT / ".build/release/wiretrace"))
LEFT_OUT = "noscript,template,select,textarea,svg,math,iframe,object,audio,video,canvas,map"
SHOWN = (f"(() => {{ document.querySelectorAll('{LEFT_OUT}').forEach(e => e.remove());"
         " return document.body ? document.body.innerText : ''; })()")

# For every text that is not shown: why, and the text.
HIDDEN = r"""(() => {
  const rules = [];
  const read = list => { for (const rule of list) {
    if (rule.selectorText) {
      if (rule.style.display === 'none' || /hidden|collapse/.test(rule.style.visibility)) rules.push(rule.selectorText);
    } else if (!rule.media || matchMedia(rule.media.mediaText).matches) read(rule.cssRules || []);
  } };
  for (const sheet of document.styleSheets) { try { read(sheet.cssRules); } catch (error) {} }
  const cause = element => {
    const found = rules.filter(rule => { try { return element.matches(rule); } catch (error) { return false; } });
    if (!found.length) return 'hidden by the browser itself (popover, dialog, details, an attribute)';
    if (found.every(rule => rule.includes('['))) return 'hidden by a rule that asks for an attribute';
    if (found.every(rule => /[:+~]/.test(rule))) return 'hidden by a rule that asks for a state, a number or a sibling';
    return 'hidden by a rule with elements, conditions or a sheet that the tool does not read';
  };
  const texts = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walk.nextNode();) {
    const parent = node.parentElement;
    if (!parent || /^(SCRIPT|STYLE)$/.test(parent.tagName) || parent.checkVisibility({checkVisibilityCSS: true})) continue;
    let top = null;
    for (let each = parent; each; each = each.parentElement) {
      if (getComputedStyle(each).display === 'none') top = each;
    }
    for (let each = parent; !top && each; each = each.parentElement) {
      if (!each.parentElement || getComputedStyle(each.parentElement).visibility === 'visible') top = each;
    }
    if (node.data.trim()) texts.push([top ? cause(top) : 'not laid out', node.data]);
  }
  return texts;
})()"""


class Chromium:
    """A browser without a window, spoken to through a pair of pipes."""

    def __init__(self, program: str, profile: str):
        to_browser, self.write = os.pipe()
        self.read, from_browser = os.pipe()
        # The browser reads from descriptor 3 and writes to descriptor 4.
        high = [os.dup2(to_browser, 63), os.dup2(from_browser, 64)]
        arguments = [program, "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
                     "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
                     "--disable-dev-shm-usage", "--window-size=1366,1024", f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]
        if os.geteuid() == 0:
            arguments.insert(1, "--no-sandbox")
        self.process = subprocess.Popen(
            ["bash", "-c", 'exec "$@" 3<&63 4>&64 63<&- 64>&-', "bash", *arguments], pass_fds=(63, 64),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for descriptor in (to_browser, from_browser, *high):
            os.close(descriptor)
        self.buffer = b""
        self.number = 0
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Network.enable")
        self.call("Network.setBlockedURLs", urls=["http://*", "https://*", "ws://*", "wss://*"])
        self.call("Emulation.setScriptExecutionDisabled", value=True)

    def message(self, seconds: float) -> dict:
        end = time.monotonic() + seconds
        while b"\0" not in self.buffer:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.read], [], [], left)[0]:
                raise TimeoutError("Chromium does not answer")
            chunk = os.read(self.read, 1 << 20)
            if not chunk:
                raise EOFError("Chromium has ended")
            self.buffer += chunk
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def call(self, method: str, seconds: float = 30, **params: object) -> dict:
        self.number += 1
        number = self.number
        request = {"id": number, "method": method, "params": params}
        if self.session:
            request["sessionId"] = self.session
        data = json.dumps(request).encode() + b"\0"
        while data:
            data = data[os.write(self.write, data):]
        while True:
            answer = self.message(seconds)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def visible(self, page: pathlib.Path) -> str:
        """The text that the browser shows of a page."""
        self.call("Page.navigate", url=page.resolve().as_uri())
        end = time.monotonic() + 15
        while time.monotonic() < end:
            state = self.call("Runtime.evaluate", expression="document.readyState", returnByValue=True)
            if state["result"].get("value") == "complete":
                break
            time.sleep(.02)
        return self.call("Runtime.evaluate", expression=SHOWN, returnByValue=True)["result"].get("value") or ""

    def hidden(self) -> list[list[str]]:
        """The texts of the page at hand that are not shown, each with the cause."""
        return self.call("Runtime.evaluate", expression=HIDDEN, returnByValue=True)["result"].get("value") or []

    def close(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def words(text: str) -> collections.Counter:
    return collections.Counter(re.findall(r"\w+", re.sub("[\u00ad\u200b-\u200f\ufeff\u2060]", "", text).casefold()))


def score(one: collections.Counter, other: collections.Counter) -> float:
    shared = sum((one & other).values())
    total = sum(one.values()) + sum(other.values())
    return 2 * shared / total if total else 1.0


def cause(more: collections.Counter, less: collections.Counter, hidden: list[list[str]]) -> str:
    """What most of the words that differ come from."""
    letters = [sum(len(word) * count for word, count in side.items()) for side in (more, less)]
    if min(letters) * 10 >= max(letters) * 7:
        return "words cut in other places: neighbours whose boxes a style sets apart or joins"
    if letters[1] > letters[0]:
        return "text that the tool does not show"
    found = collections.Counter()
    for why, text in hidden:
        found[why] += sum((words(text) & more).values())
    best = found.most_common(1)
    if not best or best[0][1] * 3 < sum(more.values()):
        return "text outside what the browser lays out (a script that ends early, a body cut off)"
    return best[0][0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    parser.add_argument("--floor", type=float, default=.98)
    parser.add_argument("--sample", type=int, default=0, help="look at N pages only, spread over all")
    parser.add_argument("--each", action="store_true", help="list every page below the floor with the words that differ")
    options = parser.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        print("skipped: there is no Chromium (Debian's package is `chromium`)")
        return 0
    pages = sorted(page for path in options.paths
                   for page in (path.rglob("*.html") if path.is_dir() else [path]))
    if options.sample and options.sample < len(pages):
        pages = [pages[index * len(pages) // options.sample] for index in range(options.sample)]
    ours = {}
    for start in range(0, len(pages), 40):
        run = subprocess.run([TOOL, "extract", "--format", "visible", *map(str, pages[start:start + 40])],
                             stdout=subprocess.PIPE, check=False)
        for line in run.stdout.splitlines():
            record = json.loads(line)
            ours[record["path"]] = record["visible"]
    scores = []
    exceptions = []
    profile = tempfile.mkdtemp(prefix="chromium-")
    browser = Chromium(program, profile)
    try:
        for page in pages:
            try:
                shown = words(browser.visible(page))
            except (TimeoutError, RuntimeError) as error:
                print(f"{page}: {error}; left out")
                continue
            read = words(ours.get(str(page), ""))
            value = score(read, shown)
            scores.append(value)
            if value < options.floor:
                exceptions.append((cause(read - shown, shown - read, browser.hidden()), value, page.name))
            if options.each and value < options.floor:
                more, less = read - shown, shown - read
                print(f"{value:.4f} {page}\n    only wiretrace ({sum(more.values())}): {' '.join(w for w, _ in more.most_common(12))}"
                      f"\n    only Chromium ({sum(less.values())}): {' '.join(w for w, _ in less.most_common(12))}")
    finally:
        browser.close()
        shutil.rmtree(profile, ignore_errors=True)
    if not scores:
        print("no page was compared")
        return 1
    mean = sum(scores) / len(scores)
    below = sum(value < options.floor for value in scores)
    print(f"visible words: {len(scores)} pages, mean F1 {mean:.4f}, lowest {min(scores):.4f}, {below} below {options.floor}")
    for why, value, name in sorted(exceptions):
        print(f"  {value:.4f}  {name}  {why}")
    return 0 if mean >= options.floor else 1


if __name__ == "__main__":
    sys.exit(main())
