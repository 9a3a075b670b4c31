/** How one provider delivers: which spellings of an address end in the same mailbox. */
export type MailProvider = {
  /** The first stands for all of them if they are aliases of each other. */
  domains: readonly string[];
  areAliases: boolean;
  /** Each of these characters begins a tag that the provider ignores. */
  tags: string;
  /** The part before the tag, without what the provider ignores in it. */
  fold: (local: string) => string;
};

const words = (text: string): string[] => text.trim().split(/\s+/);
const asItIs = (local: string) => local;

/**
 * Only what a provider documents of itself; everything else is another mailbox. The domains of
 * Microsoft, Yahoo and Mail.ru are no aliases: the same name there belongs to different people.
 */
export const mailProviders: readonly MailProvider[] = [
  {
    domains: ["gmail.com", "googlemail.com"],
    areAliases: true,
    tags: "+",
    fold: (local) => local.replaceAll(".", ""),
  },
  {
    domains: ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
    areAliases: true,
    tags: "+",
    fold: (local) => local.replaceAll(/[._-]/g, ""),
  },
  {
    domains: ["yandex.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.uz", "ya.ru"],
    areAliases: true,
    tags: "+",
    fold: (local) => local.replaceAll(".", "-"),
  },
  { domains: ["icloud.com", "me.com", "mac.com"], areAliases: true, tags: "+", fold: asItIs },
  {
    domains: words(`
yahoo.com yahoo.ca yahoo.de yahoo.es yahoo.fr yahoo.gr yahoo.ie yahoo.in yahoo.it
yahoo.ro yahoo.se yahoo.co.id yahoo.co.in yahoo.co.nz yahoo.co.th yahoo.co.uk
yahoo.co.za yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.com.ph
yahoo.com.sg yahoo.com.tr yahoo.com.vn ymail.com rocketmail.com myyahoo.com`),
    areAliases: false,
    tags: "+-",
    fold: asItIs,
  },
];

/** Where nothing else is known: tags begin with `+`, dots tell mailboxes apart. */
export const anyProvider = { tags: "+", fold: asItIs, mainDomain: undefined };

/** Domains that many people have, long enough that a near miss is more likely a slip than another domain. */
export const commonDomains: readonly string[] = words(`
gmail.com googlemail.com hotmail.com hotmail.fr hotmail.es hotmail.co.uk outlook.com
outlook.fr outlook.es outlook.de yahoo.com yahoo.fr yahoo.es yahoo.de yahoo.co.uk
icloud.com protonmail.com yandex.ru rambler.ru orange.fr wanadoo.fr laposte.net
t-online.de foxmail.com maktoob.com`);

/** Real providers whose names happen to be one letter away from a common one. */
export const rightDomains: readonly string[] = words(`
mail.com email.com ymail.com hmail.com fmail.com zmail.com gmail.co.uk hotmail.de
hotmail.it hotmail.be hotmail.nl hotmail.se hotmail.gr outlook.be outlook.it
outlook.pt outlook.dk yandex.by yandex.kz yandex.uz yahoo.se yahoo.gr yahoo.ie
yahoo.it yahoo.ca yahoo.in yahoo.ro`);

/** More domains that many people have, too short or too seldom mistyped for a near miss to tell. */
const furtherDomains: readonly string[] = words(`
hotmail.com live.com live.fr live.co.uk live.nl msn.com outlook.com.br hotmail.com.br hotmail.com.ar
aol.com aim.com mail.com email.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de freenet.de arcor.de
posteo.de mailbox.org tutanota.com tuta.io tuta.com fastmail.com hey.com zoho.com bluewin.ch
free.fr sfr.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr telenet.be skynet.be proximus.be
libero.it virgilio.it alice.it tin.it tiscali.it email.it telefonica.net terra.es sapo.pt
ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl online.no telia.com spray.se mail.dk abv.bg
btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk
comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net shaw.ca rogers.com
sympatico.ca videotron.ca bigpond.com optusnet.com.au xtra.co.nz
wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl seznam.cz centrum.cz email.cz azet.sk zoznam.sk
freemail.hu citromail.hu t-online.hu ukr.net i.ua meta.ua mail.ru bk.ru inbox.ru list.ru internet.ru
tut.by inbox.lv mail.ee walla.co.il walla.com otenet.gr mynet.com hotmail.com.tr
qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com
naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp
yahoo.co.jp au.com nifty.com hinet.net yahoo.com.tw yahoo.com.hk rediffmail.com
uol.com.br bol.com.br terra.com.br ig.com.br globo.com prodigy.net.mx hotmail.com.mx`);

const majorDomains: ReadonlySet<string> = new Set([
  ...mailProviders.flatMap(({ domains }) => domains),
  ...commonDomains,
  ...rightDomains,
  ...furtherDomains,
]);

/** True for a domain at which so many people have their mailbox that many of them signing says nothing. */
export function isMajorMailDomain(domain: string): boolean {
  return majorDomains.has(domain);
}
