/** One organiser for each role. The addresses lie in a domain that nobody can own (RFC 2606). */
export const organisers = [
  { role: "owner", name: "Olive Demo", email: "owner@example.org" },
  { role: "editor", name: "Edgar Demo", email: "editor@example.org" },
  { role: "moderator", name: "Mona Demo", email: "moderator@example.org" },
  { role: "analyst", name: "Anh Demo", email: "analyst@example.org" },
] as const;
