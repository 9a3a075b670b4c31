/** Cuts the petition text after its first paragraph: on a phone the form stands between the two. */
export function cutAfterLede(html: string): { lede: string; rest: string } {
  const end = html.indexOf("</p>");
  const cut = end < 0 ? html.length : end + "</p>".length;
  return { lede: html.slice(0, cut), rest: html.slice(cut) };
}
