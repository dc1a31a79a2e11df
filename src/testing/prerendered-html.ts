const source =
  '<p>Kilde: <a href="https://etaten.example/">Etaten for prøving</a>, <a href="https://data.norge.no/nlod/no/2.0">NLOD 2.0</a>. ' +
  'Opplysningene gjelder per <time datetime="2023-06-07">7. juni 2023</time>.</p>';

/** HTML that `ki-widgets prerender` writes into three widgets for the feed of `makeFeed`, in bokmål. */
export const prerenderedHtml: Readonly<Record<string, string>> = {
  'ki-contact-card': `<div class="ki-prerendered ki-contact-card" lang="nb">
<div class="ki-card">
<h2>Kontakt</h2>
<ul>
<li>
<h3>Spørsmål om prosjektet</h3>
<p>Kari Nordmann, Etaten for prøving</p>
<dl>
<dt>E-post</dt>
<dd><a href="mailto:post@etaten.example?subject=Sp%C3%B8rsm%C3%A5l%20om%20prosjektet%20%E2%80%93%20Trygg%20bruk%20av%20spr%C3%A5kmodeller">post@etaten.example</a></dd>
</dl>
</li>
<li>
<h3>Presse</h3>
<dl>
<dt>Telefon</dt>
<dd><a href="tel:+4722000000">+47 22 00 00 00</a></dd>
</dl>
</li>
</ul>
</div>
${source}
</div>`,
  'ki-publication-info': `<div class="ki-prerendered ki-publication-info" lang="nb">
<div class="ki-card">
<h2>Om denne siden</h2>
<dl>
<dt>Først publisert</dt>
<dd><time datetime="2023-01-02">2. januar 2023</time></dd>
<dt>Sist faglig oppdatert</dt>
<dd><time datetime="2023-06-07">7. juni 2023</time></dd>
</dl>
<details>
<summary>Tidligere versjoner</summary>
<ul>
<li>
<p><time datetime="2023-01-02">2. januar 2023</time> vises nå</p>
<p>Først publisert.</p>
</li>
</ul>
</details>
</div>
${source}
</div>`,
  'ki-partner-list': `<div class="ki-prerendered ki-partner-list" lang="nb">
<h2>Hvem er med?</h2>
<h3>Ledes av</h3>
<ul>
<li><a href="https://etaten.example/">Etaten for prøving</a> (EP)</li>
</ul>
<h3>Samarbeids<span class="ki-hyphen ki-compound"></span>partner</h3>
<ul>
<li><a href="https://kommunen.example/">Kommunen ved fjorden</a></li>
</ul>
${source}
</div>`,
};
