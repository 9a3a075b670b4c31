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
export const anyProvider: Omit<MailProvider, "domains"> = {
  areAliases: false,
  tags: "+",
  fold: asItIs,
};

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
