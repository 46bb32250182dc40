#!/usr/bin/env python3
"""Makes the fixture pages, their expected verdicts and the manifest from Fixtures/sources.

    python3 Fixtures/make_pages.py           writes everything
    python3 Fixtures/make_pages.py --check   writes nothing, exits 1 where a committed file differs

Standard library only; no clock, no randomness: what varies from page to page is taken from a hash
of the page's URL. The source format is described in Fixtures/README.md.
"""
import hashlib
import html
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SOURCES = ROOT / "sources"
KINDS = set("""related-link ad-marker share-prompt newsletter-prompt comment-form source-link photo-credit
photo-caption syndication-notice copyright-line navigation repeated-body repeated-paragraph glued-words
template-residue scrambled-text""".split())
RELATIONS = {"derived", "same-event", "shared-quotes", "other-source", "unrelated"}
MECHANISMS = {"verbatim", "light-edit", "thesaurus-spin", "back-translation", "rewrite", "mixed", ""}
CHANNELS = {"auto-syndication", "credited", "uncredited"}


class SourceError(Exception):
    pass


# ---------------------------------------------------------------- reading the sources

def curly(text):
    """Straight quotation marks to typographic ones, by what stands before the mark."""
    text = re.sub(r"(^|[\s(\[\u2014\u201c|])'(?=\w)", "\\1\u2018", text)
    text = text.replace("'", "\u2019")
    text = re.sub(r'(^|[\s(\[\u2014\u2018|])"', "\\1\u201c", text)
    return text.replace('"', "\u201d")


def styled(text, quotes):
    return curly(text) if quotes == "curly" else text


def read_source(path):
    """Header lines `key: value` (a key may repeat), a line `---`, blocks, optionally a line `=== truth`."""
    raw = path.read_text(encoding="utf-8")
    head, _, rest = raw.partition("\n---\n")
    fields = {}
    for line in head.splitlines():
        if line.strip():
            key, _, value = line.partition(": ")
            fields.setdefault(key.strip(), []).append(value.strip())
    body, _, truth = rest.partition("\n=== truth\n")
    blocks = [re.sub(r"\s*\n\s*", " ", b.strip()) for b in re.split(r"\n\s*\n", body) if b.strip()]
    return fields, blocks, [l.strip() for l in truth.splitlines() if l.strip()]


def read_original(path):
    """Headline, byline and body paragraphs of a story under sources/ (`---` form) or originals/ (plain text)."""
    if path.is_relative_to(SOURCES):
        fields, blocks, _ = read_source(path)
        return fields["title"][0], blocks
    blocks = [b.strip() for b in path.read_text(encoding="utf-8").split("\n\n") if b.strip()]
    blocks = [b for b in blocks if not b.startswith("By ")]
    return blocks[0], [re.sub(r"\s*\n\s*", " ", b) for b in blocks[1:]]


def numbers(spec, count):
    out = []
    for part in spec.split(","):
        first, dash, last = part.strip().partition("-")
        start = int(first)
        end = (int(last) if last else count) if dash else start
        out += range(start, end + 1)
    return out


def straight(text):
    return text.translate({0x201c: '"', 0x201d: '"', 0x2018: "'", 0x2019: "'"})


class Block:
    def __init__(self, kind, text, plain=False, origin=None):
        self.kind = kind        # "p", "h2" or a junk kind
        self.text = text
        self.plain = plain      # junk in the same mark-up as a paragraph
        self.origin = origin


class Page:
    def __init__(self, path):
        self.source = path
        self.story = path.parent.name
        self.name = path.stem
        self.fields, blocks, self.truth = read_source(path)
        self.quotes = self.get("quotes", "curly")
        if "truth-from" in self.fields:      # the same body as that page
            self.truth += read_source(ROOT / self.get("truth-from"))[2]
        base = []
        if "from" in self.fields:
            self.base_path = ROOT / self.get("from")
            if self.base_path.is_relative_to(SOURCES) and "case" in read_source(self.base_path)[0]:
                base = [b.text for b in Page(self.base_path).blocks if b.kind == "p"]
            else:
                base = read_original(self.base_path)[1]
        subs = [re.split(r" =>(?: |$)", s) for s in self.fields.get("sub", [])]
        used = [0] * len(subs)
        self.blocks = []
        for block in blocks:
            if block.startswith(("@copy ", "@copy-from ")):
                source, spec = base, block.split()[-1]
                if block.startswith("@copy-from "):
                    source = [b.text for b in Page(ROOT / block.split()[1]).blocks if b.kind == "p"]
                for n in numbers(spec, len(source)):
                    text = straight(source[n - 1])
                    for i, sub in enumerate(subs):
                        old, new = sub
                        used[i] += text.count(old)
                        text = text.replace(old, new)
                    self.blocks.append(Block("p", styled(text.strip(), self.quotes), origin=n))
            elif block.startswith("@"):
                kind, _, text = block[1:].partition(" ")
                plain = kind.endswith("!")
                kind = kind.rstrip("!")
                if kind not in KINDS:
                    raise SourceError(f"{path}: unknown kind {kind}")
                if kind == "scrambled-text":
                    text = rot47(text)
                    plain = True
                else:
                    text = styled(text, self.quotes)
                self.blocks.append(Block(kind, text, plain))
            elif block.startswith("## "):
                self.blocks.append(Block("h2", styled(block[3:], self.quotes)))
            else:
                self.blocks.append(Block("p", styled(block, self.quotes)))
        for (old, *_), n in zip(subs, used):
            if n != 1:
                raise SourceError(f"{path}: sub {old!r} occurs {n} times")
        for again in self.fields.get("repeat-paragraph", []):      # "N after M", by paragraph
            what, _, where = again.partition(" after ")
            paragraphs = [b for b in self.blocks if b.kind == "p"]
            copy = Block("p", paragraphs[int(what) - 1].text)
            copy.kind_in_truth = "repeated-paragraph"
            self.blocks.insert(self.blocks.index(paragraphs[int(where) - 1]) + 1, copy)
        self.title = styled(self.get("title"), self.quotes)
        self.url = self.get("url")
        self.site = self.get("site")

    def get(self, key, default=""):
        return self.fields.get(key, [default])[0]

    def pick(self, salt, items, count):
        """`count` of `items`, always the same for this URL."""
        key = lambda item: hashlib.sha256(f"{self.url} {salt} {item}".encode()).digest()
        return sorted(items, key=key)[:count]

    @property
    def template(self):
        return self.get("template")

    @property
    def file(self):
        return f"pages/{self.story}/{self.name}.{'txt' if self.template == 'text' else 'html'}"

    def copies(self):
        """The blocks as often as the body stands on the page."""
        out = list(self.blocks)
        lead = [b for b in self.blocks if b.kind in ("p", "h2")]
        for _ in range(int(self.get("repeat", "1")) - 1):
            out += lead
        if "repeat" in self.fields:      # what closes the page stays at its end
            tail = []
            while self.blocks[len(self.blocks) - 1 - len(tail)].kind not in ("p", "h2"):
                tail.insert(0, self.blocks[len(self.blocks) - 1 - len(tail)])
            if tail:
                head = self.blocks[:-len(tail)]
                out = head + lead * (int(self.get("repeat")) - 1) + tail
        return out


def rot47(text):
    return "".join(chr(33 + (ord(c) - 33 + 47) % 94) if 33 <= ord(c) <= 126 else c for c in text)


# ---------------------------------------------------------------- mark-up

HEADLINES = """Council weighs new parking charges for the old town
Five soups that forgive a crowded fridge
Why your tomato seedlings lean, and what to do about it
School bands rehearse for the midsummer parade
Library extends its Sunday opening hours
What the new recycling calendar means for your street
Quiz: how well do you know the harbour lights?
Ten walks under two hours from the tram terminus
Museum shows the restored lifeboat for the first time
Local choir finds a home in the disused brewery
A beginner's guide to sharpening kitchen knives
How a village bakery survived three rent rises
The best budget headphones we have tried this year
Cyclists ask for a lit path along the canal
Weather: a mild week with showers from the west
Readers' photos: fog over the salt marshes
Is it worth repairing a ten-year-old washing machine?
Swimming pool to close for tiling work
Dog rescued from quarry ledge after two nights
Tram line 4 diverted until the end of the month
Old cinema sign returns to Market Street
Allotment waiting list opens for one day only
How to read an energy bill without despair
Beekeepers warn of an early swarm season
Chess club's oldest member turns 101
Night market organisers promise fewer generators""".splitlines()
NAV = "Home|News|World|Business|Sport|Opinion|Culture|Science|Health|Travel|Weather|Video|Podcasts|Jobs|Property".split("|")
COMMENTS = """Thanks for posting this, I had not seen it anywhere else.
First!
Could you please fix the date in the second paragraph?
My cousin works there and says it is much worse than they let on.
As always nobody will be held to account.
Why is there no map with this?
I have bookmarked this page, keep up the good work admin.""".splitlines()
NAMES = ["harbourgirl77", "Tobias K.", "old_salt", "Mrs. Penhallow", "nightbus", "R. Okane", "curious reader"]
ENTITIES = {"\u2019": "&#8217;", "\u2018": "&#8216;", "\u201c": "&#8220;", "\u201d": "&#8221;", "\u2014": "&#8212;", "\u2013": "&#8211;"}
MONTHS = "January February March April May June July August September October November December".split()


def esc(page, text):
    out = html.escape(text, quote=False)
    out = re.sub(r"\[\[(.+?)\|(.+?)\]\]", r'<a href="\2">\1</a>', out)
    if page.get("entities") == "yes":
        for char, entity in ENTITIES.items():
            out = out.replace(char, entity)
    return out


def attr(text):
    return html.escape(text, quote=True)


def bare(text):
    return re.sub(r"\[\[(.+?)\|(.+?)\]\]", r"\1", text)


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", straight(text).lower().replace("'", "")).strip("-")


def nice_date(page):
    year, month, day = page.get("published")[:10].split("-")
    return f"{MONTHS[int(month) - 1]} {int(day)}, {year}"


def junk_html(page, block, n):
    text = esc(page, block.text)
    if block.kind == "related-link":
        link = f"/{slug(block.text)[:60]}/"
        return [f'<div class="also-box"><strong><a href="{link}">{text}</a></strong></div>',
                f'<p class="inline-related"><a href="{link}">{text}</a></p>',
                f'<blockquote class="embedded-post"><p><a href="{link}">{text}</a></p></blockquote>'][n % 3]
    if block.kind == "ad-marker":
        return [f'<div class="ad-slot" id="div-gpt-{n}"><span class="ad-label">{text}</span></div>',
                f'<p class="adv"><small>{text}</small></p>'][n % 2]
    if block.kind in ("photo-caption", "photo-credit"):
        if block.kind == "photo-credit":
            return f'<p class="wp-caption-text credit"><em>{text}</em></p>'
        return f'<figure><img src="/img/{slug(page.title)[:30]}-{n}.jpg" alt=""><figcaption>{text}</figcaption></figure>'
    if block.kind == "newsletter-prompt":
        return f'<div class="nl-signup"><p>{text}</p><form action="/subscribe"><input type="email" name="e"><button>OK</button></form></div>'
    if block.kind == "share-prompt":
        return f'<div class="share-inline">{text}</div>'
    if block.kind == "source-link":
        return f'<p class="source"><a href="/out?u={n}" rel="nofollow">{text}</a></p>'
    if block.kind == "syndication-notice":
        return f'<p class="disclaimer"><i>{text}</i></p>'
    return f"<p>{text}</p>"


def body_html(page, style="p"):
    """The article region: paragraphs in the template's own way, junk between them."""
    out = []
    for n, block in enumerate(page.copies()):
        text = esc(page, block.text)
        if block.kind == "h2":
            out.append(f"<h2>{text}</h2>" if style == "p" else f"<b>{text}</b><br><br>" if style == "br" else f'<div class="h"><b>{text}</b></div>')
        elif block.kind == "p" or block.plain:
            out.append(f"<p>{text}</p>" if style == "p" else
                       f"{text}<br><br>" if style == "br" else
                       f"<span>{text}</span><br /><br />" if style == "span" else
                       f'<div class="r-{hashlib.sha256(page.site.encode()).hexdigest()[:6]}">{text}</div>')
        else:
            out.append(junk_html(page, block, n) + ("<br>" if style in ("br", "span") else ""))
    return "\n".join(out)


def links(items, tag="li"):
    return "\n".join(f'<{tag}><a href="/{slug(h)}/">{html.escape(curly(h), quote=False)}</a></{tag}>' for h in items)


def tags(page):
    """Two tags, as editors take them from the headline."""
    return sorted(set(re.findall(r"[a-z]{5,}", straight(page.title).lower())), key=lambda w: (-len(w), w))[:2]


def navigation(page, count=7):
    return NAV[:1] + page.pick("nav", NAV[1:], count)


def comments(page, tag="li"):
    names = page.pick("names", NAMES, 3)
    lines = page.pick("comments", COMMENTS, 3)
    return "\n".join(f'<{tag} class="comment"><b>{n}</b> says:<br>{l}</{tag}>' for n, l in zip(names, lines))


def wordpress(page):
    head = page.pick("related", HEADLINES, 9)
    author = page.get("author", "admin")
    return f"""<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{esc(page, page.title)} &#8211; {page.site}</title>
<link rel="canonical" href="{page.get('canonical', page.url)}">
<meta property="og:type" content="article">
<meta property="og:title" content="{attr(page.title)}">
<meta property="og:url" content="{page.url}">
<meta property="og:site_name" content="{page.site}">
<meta property="article:published_time" content="{page.get('published')}">
<meta name="generator" content="WordPress 6.4.3">
<style>.entry-content p{{margin:0 0 1.2em}}</style>
<script>window._wpemojiSettings={{"baseUrl":"/emoji/"}};</script>
</head>
<body class="post-template-default single single-post">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">{page.site}</a></p>
<nav id="site-navigation" class="main-navigation"><ul class="menu">
{links(navigation(page))}
</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-{int(hashlib.sha256(page.url.encode()).hexdigest()[:4], 16)}" class="post type-post status-publish format-standard hentry category-news">
<header class="entry-header"><span class="cat-links"><a href="/category/news/">News</a></span>
<h1 class="entry-title">{esc(page, page.title)}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{page.get('published')}">{nice_date(page)}</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/{slug(author)}/">{author}</a></span></span> <span class="comments-link"><a href="#respond">Leave a Comment</a></span></div></header>
<div class="entry-content">
{body_html(page)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="?share=twitter">Click to share on Twitter (Opens in new window)</a></li><li><a href="?share=facebook">Click to share on Facebook (Opens in new window)</a></li></ul></div>
</div>
<footer class="entry-footer"><span class="tags-links">Tagged {", ".join(f'<a href="/tag/{t}/">{t}</a>' for t in tags(page))}, <a href="/tag/latest/">latest</a></span></footer>
</article>
<nav class="navigation post-navigation"><div class="nav-previous"><a href="/p/1/">Previous: {html.escape(head[0])}</a></div><div class="nav-next"><a href="/p/2/">Next: {html.escape(head[1])}</a></div></nav>
<section class="related-posts"><h2>You may also like</h2><ul>
{links(head[2:5])}
</ul></section>
<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on &#8220;{esc(page, page.title)}&#8221;</h2><ol class="comment-list">
{comments(page)}
</ol><div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply</h3><p class="comment-notes">Your email address will not be published. Required fields are marked *</p><form action="/wp-comments-post.php" method="post"><label for="comment">Comment *</label><textarea id="comment" name="comment"></textarea></form></div></div>
</main></div>
<aside id="secondary" class="widget-area sidebar"><section class="widget widget_search"><form role="search"><input type="search" placeholder="Search &hellip;"></form></section>
<section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul>
{links(head[5:9])}
</ul></section>
<section class="widget widget_newsletter"><h2 class="widget-title">Stay in the loop</h2><p>Get our weekly letter with the best of {page.site}. No spam, ever.</p></section></aside>
</div>
<footer id="colophon" class="site-footer"><p>Copyright &copy; {page.get('published')[:4]} {page.site}. All rights reserved. | Theme: Quietly by Themewerk</p></footer>
<div id="cookie-bar">We use cookies to make this site work. <a href="/privacy/">Read more</a> <button>Accept</button></div>
</body>
</html>
"""


def table(page):
    head = page.pick("related", HEADLINES, 8)
    charset = page.get("encoding", "utf-8")
    return f"""<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={charset}">
<TITLE>{page.site} : {esc(page, page.title)}</TITLE>
</HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#003399">
<CENTER>
<TABLE WIDTH="780" BORDER="0" CELLPADDING="4" CELLSPACING="0">
<TR><TD COLSPAN="3" BGCOLOR="#003366"><FONT COLOR="#FFFFFF" SIZE="5" FACE="Georgia"><B>{page.site}</B></FONT></TD></TR>
<TR><TD WIDTH="140" VALIGN="top" BGCOLOR="#EEEEEE"><FONT SIZE="2" FACE="Verdana">
{"<BR>".join(f'<A HREF="/{slug(n)}.html">{n}</A>' for n in navigation(page, 9))}
<BR><BR><B>Most read</B><BR>
{"<BR>".join(f'<A HREF="/{slug(h)}.html">{html.escape(h)}</A>' for h in head[:4])}
</FONT></TD>
<TD WIDTH="480" VALIGN="top">
<FONT SIZE="5" FACE="Georgia"><B>{esc(page, page.title)}</B></FONT><BR>
<FONT SIZE="1" COLOR="#666666">{page.get("author", "Staff")} | {nice_date(page)} | <A HREF="print.html">Print this page</A> | <A HREF="mailto:?subject=story">E-mail to a friend</A></FONT><BR><BR>
<FONT SIZE="3" FACE="Times New Roman">
{body_html(page, "br")}
</FONT>
<HR NOSHADE SIZE="1">
<FONT SIZE="2"><B>Other stories</B><BR>
{"<BR>".join(f'&#149; <A HREF="/{slug(h)}.html">{html.escape(h)}</A>' for h in head[4:8])}
</FONT>
</TD>
<TD WIDTH="160" VALIGN="top"><FONT SIZE="1">ADVERTISEMENT<BR><IMG SRC="/ads/sky.gif" WIDTH="120" HEIGHT="600" ALT="ad"><BR>Your message here: phone our sales desk</FONT></TD></TR>
<TR><TD COLSPAN="3" ALIGN="center" BGCOLOR="#EEEEEE"><FONT SIZE="1">&copy; {page.get('published')[:4]} {page.site} - Contact - Disclaimer - Best viewed at 1024x768</FONT></TD></TR>
</TABLE>
</CENTER>
</BODY>
</HTML>
"""


def divsoup(page):
    head = page.pick("related", HEADLINES, 10)
    return f"""<!doctype html>
<html><head><meta charset="utf-8"><title>{esc(page, page.title)} | {page.site}</title>
<meta name="description" content="{attr(bare(page.blocks[0].text)[:140])}">
<script>var sub={{state:"{{{{^userSubscribed}}}}"}};</script></head>
<body>
<div id="root"><div class="css-9x1"><div class="topbar"><div class="logo"><a href="/">{page.site}</a></div><div class="menu">
{"".join(f'<div class="mi"><a href="/{slug(n)}">{n}</a></div>' for n in navigation(page, 6))}
</div></div>
<div class="popup-overlay hidden"><div class="popup">Turn on notifications and never miss a story. <a href="#">Not now</a></div></div>
<div class="layout-with-sidebar promo-enabled">
<div class="not-a-paywall subscriber-only widget Blog">
<div class="title-promo"><div class="t1">{esc(page, page.title)}</div></div>
<div class="meta"><div>{page.get("author", "News Desk")}</div><div>Updated {nice_date(page)}</div><div>4 min read</div></div>
<div class="share-tools"><div>Share</div><div>Tweet</div><div>Pin it</div><div>Copy link</div></div>
<div class="teaser-full related-body social-share-target" data-component="widget">
{body_html(page, "div")}
</div>
<div class="tags">Tags: {", ".join(tags(page))}</div>
</div>
<div class="rail"><div class="railbox"><div class="rh">Trending now</div>
{links(head[:5], "div")}
</div><div class="railbox"><div class="rh">Sponsored</div><div>One simple habit that dentists never mention</div><div>Homeowners over fifty are switching to this roof</div></div></div>
</div>
<div class="below"><div class="rh">More from {page.site}</div>
{links(head[5:10], "div")}
</div>
<div class="foot">About us &middot; Advertise &middot; Terms &middot; &copy; {page.get('published')[:4]} {page.site}</div>
</div></div>
</body></html>
"""


def jsonld(page):
    head = page.pick("related", HEADLINES, 7)
    author = page.get("author", "Newsroom")
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": page.title,
            "mainEntityOfPage": {"@type": "WebPage", "@id": page.get("canonical", page.url)},
            "datePublished": page.get("published"), "dateModified": page.get("published"),
            "author": [{"@type": "Person" if " " in author else "Organization", "name": author}],
            "publisher": {"@type": "Organization", "name": page.site,
                          "logo": {"@type": "ImageObject", "url": f"https://{page.url.split('/')[2]}/logo.png"}}}
    if page.get("article-body") == "yes":
        data["articleBody"] = " ".join(bare(b.text) for b in page.blocks if b.kind == "p")
    return f"""<!DOCTYPE html>
<html lang="en" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8"/>
<title>{esc(page, page.title)} - {page.site}</title>
<meta name="description" content="{attr(bare(next(b.text for b in page.blocks if b.kind == 'p'))[:150])}"/>
<link rel="canonical" href="{page.get('canonical', page.url)}"/>
<link rel="amphtml" href="{page.url}amp/"/>
<meta property="og:type" content="article"/>
<meta property="og:title" content="{attr(page.title)}"/>
<meta property="og:url" content="{page.url}"/>
<meta property="og:image" content="https://{page.url.split('/')[2]}/media/{slug(page.title)[:24]}.jpg"/>
<meta name="twitter:card" content="summary_large_image"/>
<meta name="author" content="{attr(author)}"/>
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>
<script async src="https://ads.{page.url.split('/')[2]}/tag.js"></script>
</head>
<body>
<header class="global-header" role="banner"><a class="brand" href="/">{page.site}</a><button aria-label="Menu">Menu</button>
<nav role="navigation"><ul>
{links(navigation(page, 8))}
</ul></nav></header>
<main>
<nav class="breadcrumb" aria-label="Breadcrumb"><a href="/">Home</a> / <a href="/news/">News</a></nav>
<article itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{esc(page, page.title)}</h1>
<div class="article-byline"><span itemprop="author">{author}</span> <time datetime="{page.get('published')}">{nice_date(page)}, {page.get('published')[11:16]} UTC</time></div>
<figure class="lead-media"><img src="/media/lead.jpg" alt=""/><figcaption>{page.get("caption", "File picture.")}</figcaption></figure>
<div class="article-body" itemprop="articleBody">
{body_html(page)}
</div>
<aside class="recirc"><h3>More on this topic</h3><ul>
{links(head[:3])}
</ul></aside>
</article>
<section class="newsletter-block"><h3>The Morning Line</h3><p>Sign up and find the day's five most important stories in your inbox at 7 a.m.</p></section>
<section class="most-popular"><h3>Most popular</h3><ol>
{links(head[3:7])}
</ol></section>
</main>
<footer class="global-footer"><ul><li>Privacy</li><li>Terms of use</li><li>Corrections</li><li>Contact</li></ul><p>&copy; {page.get('published')[:4]} {page.site} Media Ltd. All rights reserved.</p></footer>
</body>
</html>
"""


def blogger(page):
    head = page.pick("related", HEADLINES, 9)
    return f"""<!DOCTYPE html>
<html dir='ltr' xmlns='http://www.w3.org/1999/xhtml' xmlns:b='http://www.google.com/2005/gml/b'>
<head>
<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
<meta content='blogger' name='generator'/>
<link href='{page.url}' rel='canonical'/>
<title>{page.site}: {esc(page, page.title)}</title>
</head>
<body class='loading'>
<div class='header section' id='header'><div class='widget Header'><h1 class='title'><a href='/'>{page.site}</a></h1><p class='description'>All the news that finds us</p></div></div>
<div class='main section' id='main'><div class='widget Blog' id='Blog1'>
<div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>{nice_date(page)}</span></h2>
<div class='post hentry' itemprop='blogPost'>
<h3 class='post-title entry-title' itemprop='name'>{esc(page, page.title)}</h3>
<div class='post-body entry-content' id='post-body-1'>
<div dir="ltr" style="text-align: left;" trbidi="on">
{body_html(page, "span")}
</div>
<div style='clear: both;'></div></div>
<div class='post-footer'>Posted by {page.get("author", "Unknown")} at 6:12 AM <span class='item-action'>Email This BlogThis! Share to Pinterest</span><br>Labels: <a href='/search/label/news'>news</a></div>
</div></div></div>
<div class='comments' id='comments'><h4>3 comments:</h4>
{comments(page, "div")}
<p class='comment-footer'><a href='/comment'>Post a Comment</a></p></div>
<div class='blog-pager' id='blog-pager'><a class='blog-pager-newer-link'>Newer Post</a> <a class='blog-pager-older-link'>Older Post</a> <a href='/'>Home</a></div>
</div></div>
<div class='sidebar section'><div class='widget PopularPosts'><h2>Popular Posts</h2><ul>
{links(head[:5])}
</ul></div><div class='widget BlogArchive'><h2>Blog Archive</h2><ul><li>March (31)</li><li>February (118)</li><li>January (97)</li></ul></div></div>
<div class='footer'>Simple theme. Powered by <a href='/'>Blogger</a>.</div>
</body></html>
"""


def portal(page):
    """Infinite scroll: two further articles stand below the one the page is about."""
    head = page.pick("related", HEADLINES, 8)
    filler = lambda h: f"""<article class="story-card"><h2>{html.escape(curly(h), quote=False)}</h2>
<p>The decision was taken after a short debate on Tuesday evening, and the details will be put to residents before the end of the month.</p>
<p>A first meeting is planned at the town hall, where plans can also be seen during opening hours. Those who cannot come may write in.</p>
<p><a href="/{slug(h)}">Continue reading</a></p></article>"""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{esc(page, page.title)}</title>
<link rel="canonical" href="{page.get('canonical', page.url)}">
<meta property="og:title" content="{attr(page.title)}">
<meta property="og:url" content="{page.url}">
<meta property="og:site_name" content="{page.site}">
</head>
<body>
<div class="masthead"><a href="/">{page.site}</a><ul class="nav">
{links(navigation(page, 5))}
</ul></div>
<div class="ticker">BREAKING {" | ".join(html.escape(h) for h in head[:3])}</div>
<div class="stream">
<article class="story story--full" data-url="{page.url}">
<header><h1>{esc(page, page.title)}</h1><p class="dek">{page.get("dek", "What we know so far.")}</p><p class="credit-line">{page.get("author", page.site)} &bull; {nice_date(page)}</p></header>
<div class="story__text">
{body_html(page)}
</div>
<ul class="social"><li>Share</li><li>WhatsApp</li><li>Telegram</li></ul>
</article>
<div class="up-next">Up next</div>
{filler(head[3])}
{filler(head[4])}
</div>
<aside class="outbrain"><h4>From around the web</h4><ul>
{links(head[5:8])}
</ul></aside>
<footer>{page.site} is part of the Portalo network. Imprint. Cookie settings.</footer>
</body>
</html>
"""


def agency(page):
    """The wire's own page, for the originals that are given as HTML."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{esc(page, page.title)} | {page.site}</title>
<link rel="canonical" href="{page.url}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="{page.site}">
<meta name="author" content="{attr(page.get('author'))}">
<meta property="article:published_time" content="{page.get('published')}">
</head>
<body>
<header><a href="/">{page.site}</a> <nav><a href="/world">World</a> <a href="/business">Business</a> <a href="/sport">Sport</a></nav></header>
<main><article>
<h1>{esc(page, page.title)}</h1>
<p class="byline">By {page.get("author").upper()}</p>
<div class="RichTextStoryBody">
{body_html(page)}
</div>
</article></main>
<footer>Copyright {page.get('published')[:4]} {page.site}. All rights reserved.</footer>
</body>
</html>
"""


def text(page):
    gap = "\n\n" if page.get("spacing") == "2" else "\n"
    lines = [bare(b.text) for b in page.copies()]
    if page.get("show-title", "yes") == "yes":
        lines.insert(0, page.title)
    return gap.join(lines) + "\n"


TEMPLATES = {f.__name__: f for f in (wordpress, table, divsoup, jsonld, blogger, portal, text, agency)}


# ---------------------------------------------------------------- expected verdicts and manifest

def words(text):
    return len(text.split())


def expected(page, texts):
    """One entry of expected/<story>.json. `texts` holds the originals the cases name, in their own quotation style."""
    cases = []
    for line in page.fields.get("case", []):
        story, relation, mechanism, channel, edition, ratio = [c.strip() for c in line.split("|")]
        if relation not in RELATIONS or mechanism not in MECHANISMS or channel not in CHANNELS:
            raise SourceError(f"{page.source}: {line}")
        low, high = [float(x) for x in ratio.split()]
        cases.append({"story": story, "relation": relation, "mechanism": mechanism or None, "channel": channel,
                      "edition": edition or None, "derivedRatio": [low, high]})
        if "main" in page.fields:
            cases[-1]["mainMechanism"] = page.get("main")
    low, high = [float(x) for x in page.get("repetition", "0.99 1.05").split()]
    junk = []
    for block in page.blocks:
        if block.kind in KINDS:
            junk.append({"kind": block.kind, "text": bare(block.text)})
        elif getattr(block, "kind_in_truth", None):
            junk.append({"kind": block.kind_in_truth, "text": bare(block.text)})
    if "repeat" in page.fields:
        first = next(b for b in page.blocks if b.kind == "p")
        junk.append({"kind": "repeated-body", "text": bare(first.text), "match": "prefix", "copies": int(page.get("repeat")) - 1})
    entry = {"path": page.file, "cases": cases, "repetition": [low, high], "junk": junk,
             "alteredQuotations": [], "alteredFacts": [], "notAltered": []}
    original = texts.get(page.get("truth-against") or (cases[0]["story"] if cases else ""), "")
    curled = "\u201c" in original
    for line in page.truth:
        kind, _, rest = line.partition(" | ")
        parts = [p.strip() for p in rest.split(" || ")]
        if kind == "glued":
            entry["junk"].append({"kind": "glued-words", "text": styled(parts[0], page.quotes)})
            continue
        if kind == "residue":
            entry["junk"].append({"kind": "template-residue", "text": styled(parts[0], page.quotes)})
            continue
        pair = {"original": curly(parts[0]) if curled else parts[0], "suspect": styled(parts[1], page.quotes)}
        if kind == "quote":
            entry["alteredQuotations"].append(pair)
        elif kind == "same":
            entry["notAltered"].append({**pair, "why": parts[2]})
        elif kind in ("name", "number", "date", "negation"):
            entry["alteredFacts"].append({"kind": kind, **pair})
        else:
            raise SourceError(f"{page.source}: {line}")
    return entry


ORDER = ["verbatim", "light-edit", "thesaurus-spin", "back-translation", "auto-syndication", "repeated-body", "rewrite",
         "independent-report", "other-outlet-spin", "unrelated", "part-copy", "mixed"]


def gold(page):
    """The article's own text, a block a line, as a correct extraction gives it."""
    return "".join(bare(b.text) + "\n" for b in page.blocks if b.kind in ("p", "h2")).encode()


def make():
    """Every made file: path relative to Fixtures -> bytes."""
    files, rows = {}, []
    for folder in sorted(p for p in SOURCES.iterdir() if p.is_dir()):
        story = folder.name
        texts = {}
        for path in sorted(folder.glob("original-*.txt")):         # originals given as HTML
            page = Page(path)
            name = path.stem.removeprefix("original-")
            files[f"originals/{story}/{name}.html"] = agency(page).encode()
        originals = sorted(set(f"originals/{story}/{p.name}" for p in (ROOT / "originals" / story).glob("*"))
                           | {f for f in files if f.startswith(f"originals/{story}/")})
        info = dict(line.split("\t", 1) for line in (folder / "originals.tsv").read_text().splitlines() if line)
        for path in originals:
            url, captured, id, edition, wire = info[path.split("/")[-1]].split("\t")
            kind = "text/html" if path.endswith(".html") else "text/plain"
            rows.append([path, url, captured, "fixtures", kind, id, edition, wire])
            if path in files:
                source = folder / f"original-{Path(path).stem}.txt"
                content = "\n".join(b.text for b in Page(source).blocks)
            else:
                content = re.sub(r"\s+", " ", (ROOT / path).read_text(encoding="utf-8"))
            texts[id] = texts.get(id, "") + "\n" + content
            texts[f"{id}@{edition}"] = content
        entries = []
        for path in sorted((p for p in folder.glob("*.txt") if not p.name.startswith("original-")),
                           key=lambda p: (ORDER.index(p.stem) if p.stem in ORDER else len(ORDER), p.stem)):
            page = Page(path)
            made = TEMPLATES[page.template](page)
            files[page.file] = made.encode(page.get("encoding", "utf-8"))
            kind = "text/plain" if page.template == "text" else "text/html"
            rows.append([page.file, page.url, page.get("captured"), "fixtures", kind, "", "", ""])
            entries.append(expected(page, texts))
            files[f"gold/{story}/{path.stem}.txt"] = gold(page)
        data = {"story": story, "pages": entries}
        files[f"expected/{story}.json"] = (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
    header = "path url captured captured-by content-type story edition wire".split()
    files["manifest.tsv"] = "".join("\t".join(r) + "\n" for r in [header] + rows).encode()
    return files


def main():
    try:
        files = make()
    except SourceError as error:
        sys.exit(f"make_pages: {error}")
    if "--check" in sys.argv[1:]:
        bad = [n for n, data in sorted(files.items()) if not (ROOT / n).is_file() or (ROOT / n).read_bytes() != data]
        known = set(files)
        bad += [str(p.relative_to(ROOT)) for d in ("pages", "expected", "gold") for p in sorted((ROOT / d).rglob("*"))
                if p.is_file() and str(p.relative_to(ROOT)) not in known]
        for name in bad:
            print(f"differs: {name}", file=sys.stderr)
        print(f"{len(files)} files checked, {len(bad)} differ")
        sys.exit(1 if bad else 0)
    for name, data in sorted(files.items()):
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print(f"{len(files)} files written")


if __name__ == "__main__":
    main()
