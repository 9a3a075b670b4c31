export type Shared = { title: string; text: string; address: string };

/** Where each network takes a share by a plain link. Mastodon's page asks for the reader's own server. */
export function shareAddresses({ title, text, address }: Shared): [name: string, href: string][] {
  const said = encodeURIComponent(`${text} ${address}`);
  const words = encodeURIComponent(text);
  const url = encodeURIComponent(address);
  return [
    ["mail", `mailto:?subject=${encodeURIComponent(title)}&body=${said}`],
    ["WhatsApp", `https://wa.me/?text=${said}`],
    ["Telegram", `https://t.me/share/url?url=${url}&text=${words}`],
    ["X", `https://x.com/intent/post?text=${words}&url=${url}`],
    ["Facebook", `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    ["Bluesky", `https://bsky.app/intent/compose?text=${said}`],
    ["Mastodon", `https://share.joinmastodon.org/#text=${said}`],
  ];
}
