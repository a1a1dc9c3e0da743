import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { readSavedArticle } from './tools/authoring/saved-page'
import { anchorAll } from './src/core/anchor/anchor'
import { shippedEdition } from './tools/edition/shipped-edition'
import { annotationsOf, quoteOf } from './src/core/model/edition-index'
const edition = shippedEdition()
const quotes = annotationsOf(edition as any).flatMap((a) => quoteOf(a) ?? [])
const html = readFileSync('/work/shared/article/live.html','utf8')
const doc = new JSDOM(html,{url:'https://www.e-ir.info/2012/06/22/the-paradox-of-russo-chinese-relations/'}).window.document
const art = readSavedArticle(doc, quotes.map(q=>q.exact))!
const text = art.text
const base = anchorAll(text, quotes)
console.log(quotes.length, base.filter(o=>o.status==='anchored').length)
const W: [string,string][] = [['“','”'],['(',')'],['*','*'],['_','_'],['"','"'],['«','»'],['[',']'],['**','**'],['“',''],['','”'],['(',''],['',')'],['*',''],['','*'],['“‘','’”'],['__','__'],['[“','”]'],['« ',' »'],['( ',' )'],['really ',' indeed'],['so-called ',' thing'],['the ',' of'],['really ',''],['',' indeed'],['alleged ',' (sic)'],['“really ',' indeed”'],['unfortunately ',' nevertheless'], ['—','—'],[' – ',' – '],['[sic] ',' [sic]'],['`','`'],['<i>','</i>'],['***','***'],['“so-called” ','']]
for (const [a,b] of W) {
  let right=0; const bad:string[]=[]; let wrong=0
  quotes.forEach((q,i)=>{
    const o = base[i] as any
    const t = text.slice(0,o.start)+a+text.slice(o.start,o.end)+b+text.slice(o.end)
    const all = anchorAll(t, quotes); const r = all[i] as any
    if (r.status==='anchored' && t.slice(r.start,r.end)===text.slice(o.start,o.end) && r.start===o.start+a.length) right++
    else { if (r.status==='anchored') { wrong++; bad.push('WRONG '+q.id+': '+t.slice(r.start,r.end)) } else bad.push(q.id+':'+r.reason+':'+(r.nearest?.score??0).toFixed(2)+':'+q.exact.length) }
  })
  console.log(JSON.stringify(a),JSON.stringify(b),right,'wrong',wrong,bad.slice(0,6).join(' | '))
  if (process.argv.includes('all')) {
    let t='',at=0; const placed = quotes.map((q,i)=>({i,...(base[i] as any)})).sort((x,y)=>x.start-y.start)
  }
}
for (const f of ['pdf-text.txt']) {
  const t = readFileSync('/work/shared/article/'+f,'utf8')
  for (const [n,tt] of [['as is',t],['newlines->space',t.replace(/\s+/g,' ')],['joined',t.replace(/-?\n/g,'')]] as const) {
  const r = anchorAll(tt, quotes) as any[]
  console.log(f, n, r.filter(o=>o.status==='anchored').length, r.map((o,i)=>o.status==='anchored'?'':quotes[i].id+':'+o.reason).filter(Boolean).join(' '))
  r.forEach((o,i)=>{ if(o.status==='anchored' && tt.slice(o.start,o.end).replace(/\W+/g,'')!==quotes[i].exact.replace(/\W+/g,'')) console.log('  differs', quotes[i].exact,'→',tt.slice(o.start,o.end)) })
  }
}
for (const [n,f] of [['joined before',(t:string,s:number,e:number)=>[t.slice(0,s).trimEnd(),t.slice(s,e),t.slice(e)]],['joined after',(t:string,s:number,e:number)=>[t.slice(0,s),t.slice(s,e),t.slice(e).trimStart()]],['both',(t:string,s:number,e:number)=>[t.slice(0,s).trimEnd(),t.slice(s,e),t.slice(e).trimStart()]]] as const) {
  let right=0; const bad:string[]=[]
  quotes.forEach((q,i)=>{ const o=base[i] as any; const [a,b,c]=f(text,o.start,o.end) as [string,string,string]; const t=a+b+c
    const r=anchorAll(t,quotes)[i] as any
    if(r.status==='anchored'&&r.start===a.length&&r.end===a.length+b.length) right++; else bad.push(q.id+':'+(r.reason??t.slice(r.start,r.end)))})
  console.log(n,right,bad.join(' | '))
}
for (const f of ['mid-word','absent-though-there','short-quote-in-quotation-marks']) {
  const { text, quote } = JSON.parse(readFileSync(`/work/shared/review/inputs/${f}.json`,'utf8'))
  console.log(f, JSON.stringify(anchorAll(text,[{id:'q',...quote}])))
}
for (const [t,e,p,s] of [['lorem ipsum dolor amet','tate','',' '],['non enim in and other','on','',' enim in'],['In the sundial of the sundial','sun','',''],['voluptate velit esse','lupta','vo','te'],['voluptate velit esse','lupta','vo',''],['voluptate velit esse','lupta','','te velit'],['Lorem, ipsum Lorem-,Ipsum','Ipsum','xx','yy']] as const) console.log(t,'|',e,'|',JSON.stringify(anchorAll(t,[{id:'q',exact:e,...(p&&{prefix:p}),...(s&&{suffix:s})}])))
