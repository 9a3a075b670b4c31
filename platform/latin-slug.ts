const letters: Record<string, string> = {
  ...pairs("ßss æae œoe øo đd ðd þth łl ıi ħh ŋng ŧt"),
  ...pairs(
    "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch",
  ),
  ...pairs("ъ ыy ь эe юyu яya іi їyi єye ґg ўu ђdj јj љlj њnj ћc џdz"),
  ...pairs("αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"),
  ...pairs(
    "اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm",
  ),
  ...pairs("نn هh وw يy ىa ةa ءa ئy ؤw پp چch ژzh گg کk یy ٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9"),
};
/** Leaves room for what tells two of one day apart; a slug has at most a hundred characters. */
const longest = 90;

/**
 * A title or a slug of another system in the letters that an address of ours has: accents go, Cyrillic, Greek and Arabic
 * letters are written in Latin ones. Empty when nothing of it can be written so, as with Chinese.
 */
export function latinSlug(text: string): string {
  const slug = Array.from(decoded(text).toLowerCase().normalize("NFKC"))
    .map((letter) => letters[letter] ?? letter.normalize("NFKD").replaceAll(/\p{M}/gu, ""))
    .map((letter) => (letter.length === 1 ? (letters[letter] ?? letter) : letter))
    .join("")
    .replaceAll(/['’ʼ`]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return (cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, -1)).replace(
    /-+$/,
    "",
  );
}

/** WordPress keeps letters beyond ASCII percent-encoded, and may cut them in the midst. */
function decoded(text: string): string {
  const whole = text.replace(/(?:%[0-9a-f]{0,2})+$/i, (end) =>
    canDecode(end) ? end : cutEnd(end),
  );
  return canDecode(whole) ? decodeURIComponent(whole) : text;
}

function cutEnd(encoded: string): string {
  for (let length = encoded.length - 1; length > 0; length--) {
    if (canDecode(encoded.slice(0, length))) return encoded.slice(0, length);
  }
  return "";
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(" ").map((pair) => [pair[0]!, pair.slice(1)]));
}
