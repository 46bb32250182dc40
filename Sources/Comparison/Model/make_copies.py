# SPDX-License-Identifier: Apache-2.0
"""Makes copies with known passages to fit the passage models on.

  make_copies.py OUT COUNT --data DIR --wordnet DIR --moby words.txt [--seed N] [--held]

DIR holds background/articles.jsonl.gz (articles) and pairs/ (labelled pairs, of which only one third of the same-event reports is read;
with --held another sixth, and other articles). Copies: verbatim, edited, spun from WordNet or Moby at 30, 60 and 90 % with function words
reworded, words shuffled in windows, translated and back by apertium (Spanish, Catalan,
Esperanto), spun or rewritten and then translated and back, rewritten (sentences moved, merged, cut); as a part
of a foreign article, as a part of another report of the same event, or whole, cut by junk lines and sometimes twice. Negatives: reports of
the same event, and unrelated articles. Written: OUT/pairs.tsv, OUT/truth.jsonl and the texts.
"""
import argparse,gzip,json,random,re,csv,subprocess,collections,os
ap=argparse.ArgumentParser(description=__doc__,formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('out');ap.add_argument('count',type=int);ap.add_argument('--data',required=True)
ap.add_argument('--wordnet',default='/usr/share/wordnet');ap.add_argument('--moby',required=True)
ap.add_argument('--seed',type=int,default=5);ap.add_argument('--held',action='store_true')
a_=ap.parse_args()
OUT=a_.out; N=a_.count; R=random.Random(a_.seed)
os.makedirs(OUT,exist_ok=True)
P=a_.data+'/pairs/'
arts=[json.loads(l)['text'] for l in gzip.open(a_.data+'/background/articles.jsonl.gz','rt')]
R2=random.Random(1); R2.shuffle(arts)
arts=arts[:3000] if not a_.held else arts[3000:5000]
def paras(t): return [p.strip() for p in t.split('\n') if p.strip()]
# events of pairs
rows=list(csv.DictReader(open(P+'pairs.tsv'),delimiter='\t',quoting=csv.QUOTE_NONE))
par={}
def find(x):
    par.setdefault(x,x)
    while par[x]!=x: x=par[x]
    return x
for r in rows:
    if r['set']=='news-same-event': par[find(r['original'])]=find(r['suspect'])
events=collections.defaultdict(set)
for x in list(par): events[find(x)].add(x)
ev=[sorted(v) for v in sorted(events.values(),key=min)]
train=[e for i,e in enumerate(ev) if (i%6 in (0,2) if not a_.held else i%6==4)]
json.dump([sorted(v) for v in train],open(OUT+'/events.json','w'))
# WordNet spin
syn=collections.defaultdict(set)
for part in('noun','verb','adj','adv'):
    for l in open(a_.wordnet+'/data.'+part,encoding='latin-1'):
        if l.startswith(' '): continue
        f=l.split(' | ')[0].split(); n=int(f[3],16)
        w=[re.sub(r'\(.*\)','',f[4+2*i]).lower().replace('_',' ') for i in range(n)]
        for a in w:
            if a.isalpha():
                for b in w:
                    if a!=b: syn[a].add(b)
moby={}
for l in open(a_.moby):
    w=l.strip().split(',')
    if w[0].isalpha(): moby[w[0].lower()]=[x for x in w[1:] if len(x)<20]
FW=set(x for l in open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'../../Language/Tables/word-classes.txt')) if ':' in l and l.split(':')[0] in('commonest','articles','pronouns','prepositions','conjunctions','auxiliaries','adverbs','contractions') for x in l.split(':')[1].split())
PH=[('according to','in line with'),('in order to','so as to'),(' which ',' that '),(' after ',' following '),(' before ',' previous to '),(' however ',' but '),(' about ',' round '),(' also ',' additionally '),(' because ',' as a result of '),(' said ',' stated '),(' many ',' quite a few '),(' while ',' whereas '),(' but ',' however '),(' more than ',' greater than '),(' has been ',' was '),(' two ',' 2 '),(' three ',' 3 '),(' one of ',' certainly one of '),(' until ',' till '),(' most ',' probably the most '),(' is ',' \'s '),(' will ',' is going to '),(' can ',' is able to '),(' from ',' out of '),(' into ',' in to '),(' at least ',' no less than ')]
def infl(w,r):
    for suf in('ing','ed','es','s','ly'):
        if w.endswith(suf) and len(w)>len(suf)+2:
            for st in(w[:-len(suf)],w[:-len(suf)]+'e'):
                if st in syn: return st,suf
    return w,''
def spin(t,rate,tab,fw):
    def rep(m):
        w=m.group()
        if w[0].isupper() or w in FW or R.random()>rate: return w
        b,suf=infl(w,R)
        c=tab.get(w) or tab.get(b)
        if not c: return w
        x=R.choice(sorted(c))
        return x+(suf if ' ' not in x and R.random()<.8 and suf and not x.endswith(suf) else '')
    t=re.sub(r"[A-Za-z]+(?:'[a-z]+)?",rep,t)
    if fw:
        for a,b in PH:
            if R.random()<fw: t=t.replace(a,b)
    return t
def sents(p): return re.split(r'(?<=[.!?”"])\s+(?=[A-Z“"])',p)
def shuffle(t):
    w=t.split(); k=R.randint(3,7); o=[]
    for i in range(0,len(w),k):
        c=w[i:i+k]; R.shuffle(c); o+=[x for x in c if R.random()>.12]
    t=' '.join(o); t=spin(t,.25,syn,0)
    return t[:1].upper()+t[1:].rstrip('.')+'.'
def rewrite(ps):
    o=[]
    for p in ps:
        s=[spin(x,R.choice([.2,.4,.6]),R.choice([syn,moby]),R.choice([0,.5])) for x in sents(p)]
        if len(s)>2 and R.random()<.4: i=R.randrange(len(s)-1); s[i],s[i+1]=s[i+1],s[i]
        s=[x if R.random()>.12 else ' '.join(x.split()[:int(len(x.split())*R.uniform(.4,.8))]).rstrip(',;')+'.' for x in s]
        if len(s)>1 and R.random()<.4: s[0]=s[0].rstrip('.')+', and '+s[1][:1].lower()+s[1][1:]; del s[1]
        o.append(' '.join(s))
    return o
def edit(p): return ' '.join(x for x in spin(p,.06,syn,.1).split(' ') if R.random()>.03)
jobs=[] # (susp builder, src text)
btq=[]
def bt(p,pair):
    btq.append((p,pair)); return '\0%d\0'%(len(btq)-1)
MODES=['verbatim','edit','spin30','spin60','spin90','random','bt','btfr','bteo','btspin','btrewrite','rewrite']
def obf(ps,mode):
    if mode=='verbatim': return list(ps)
    if mode=='edit': return [edit(p) for p in ps]
    if mode.startswith('spin'):
        r=int(mode[4:])/100; tab=R.choice([syn,moby]); return [spin(p,r,tab,.6 if r>.5 else .15) for p in ps]
    if mode=='random': return [shuffle(p) for p in ps]
    if mode=='bt': return [bt(p,('eng-spa','spa-eng')) for p in ps]
    if mode=='btfr': return [bt(p,PAIR2) for p in ps]
    if mode=='bteo': return [bt(p,PAIR3) for p in ps]
    if mode=='btspin': return [bt(p,('eng-spa','spa-eng')) for p in (spin(x,.35,R.choice([syn,moby]),.4) for x in ps)]
    if mode=='btrewrite': return [bt(p,PAIR2) for p in rewrite(ps)]
    return rewrite(ps)
modes=subprocess.run(['apertium','-l'],capture_output=True,text=True).stdout.split()
PAIR2=('eng-cat','cat-eng') if 'eng-cat' in modes else ('eng-spa','spa-eng')
PAIR3=('en-eo','eo-en') if 'en-eo' in modes else PAIR2
JUNK=['Read also | %s','See also: %s','[ad_2]','Advertisement','Click here to subscribe to our newsletter','Share this article on social media','%s']
def junk():
    return R.choice(JUNK).replace('%s',' '.join(R.choice(sents(R.choice(paras(R.choice(arts))))).split()[:9]))
def pick(src,lo,hi):
    k=min(len(src),R.randint(lo,hi)); i=R.randrange(len(src)-k+1); return i,i+k
out=[]
for n in range(N):
    kind=R.choices(['host','hostsame','whole','samenone','none'],[4,3,2.2,2.5,1])[0]
    mode=R.choice(MODES)
    if kind in('hostsame','samenone'):
        e=R.choice(train); a,b=R.sample(e,2) if len(e)>1 else (e[0],e[0])
        if a==b: continue
        src=paras(open(P+a).read()); host=paras(open(P+b).read())
    else:
        src=paras(R.choice(arts)); host=paras(R.choice(arts))
    if len(src)<4 or len(host)<3: continue
    su=[]; # list of (text, srcrange or None)
    if kind in('samenone','none'): su=[(p,None) for p in host]
    elif kind=='whole':
        i=0
        while i<len(src):
            k=R.randint(2,6); ps=src[i:i+k]
            su.append((obf(ps,mode),(i,i+len(ps)))); i+=k
            if i<len(src): su.append((junk(),None))
        if R.random()<.3: su=su+su
    else:
        npas=R.choice([1,1,1,2]) if len(src)>8 else 1
        at=sorted(R.sample(range(len(host)+1),npas))
        cuts=[]
        half=len(src)//npas
        segs=[]
        for q in range(npas):
            i,j=pick(src[q*half:(q+1)*half],1 if half<4 else 2,min(7,half)); segs.append((i+q*half,j+q*half))
        R.shuffle(segs)
        h=0
        for q,pos in enumerate(at):
            su+=[(p,None) for p in host[h:pos]]; h=pos
            ps=src[segs[q][0]:segs[q][1]]
            if sum(map(len,ps))<170: continue
            su.append((obf(ps,mode),segs[q]))
        su+=[(p,None) for p in host[h:]]
    out.append((kind,mode,src,su))
# back translation in bulk
for pr in set(p for _,p in btq):
    idx=[i for i,(t,p) in enumerate(btq) if p==pr]
    t='\n\n'.join(btq[i][0].replace('\n',' ') for i in idx)
    for m in pr: t=subprocess.run(['apertium','-u',m],input=t,capture_output=True,text=True).stdout
    res=t.split('\n\n'); 
    assert len(res)>=len(idx),(len(res),len(idx))
    for i,x in zip(idx,res): btq[i]=(re.sub(r'[*@#]','',x).strip(),pr)
unb=lambda p: re.sub('\0(\\d+)\0',lambda m:btq[int(m[1])][0],p)
tsv=open(OUT+'/pairs.tsv','w'); tsv.write('id\toriginal\tsuspect\n'); tj=open(OUT+'/truth.jsonl','w')
for n,(kind,mode,src,su) in enumerate(out):
    S='\n\n'.join(src); off=[0]
    for p in src: off.append(off[-1]+len(p)+2)
    t='';cases=[]
    for x,rg in su:
        if t: t+='\n\n'
        if rg is None: t+=x
        else:
            b='\n\n'.join(unb(p) for p in x); cases.append([len(t),len(b),off[rg[0]],off[rg[1]]-2-off[rg[0]]]); t+=b
    open(f'{OUT}/{n}o.txt','w').write(S); open(f'{OUT}/{n}s.txt','w').write(t)
    tsv.write(f't{n:05}\t{n}o.txt\t{n}s.txt\n'); tj.write(json.dumps({'id':f't{n:05}','kind':kind,'mode':mode,'cases':cases})+'\n')
print(len(out))
