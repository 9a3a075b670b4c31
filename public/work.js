// Does the work that a busy campaign asks for: tries one number after the other until the key begins as wanted.
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function solve({ nonce, salt, cost, keyLength, keyPrefix, algorithm }) {
  const method = {
    name: "PBKDF2",
    hash: algorithm.slice("PBKDF2/".length),
    salt: bytesOf(salt),
    iterations: cost,
  };
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const number = new DataView(password.buffer, password.length - 4);
  for (let counter = 0; ; counter += 1) {
    number.setUint32(0, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const bits = await crypto.subtle.deriveBits(method, key, keyLength * 8);
    const derivedKey = hexOf(new Uint8Array(bits));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
}

addEventListener("message", ({ data: challenge }) => {
  void solve(challenge.parameters)
    .then((solution) => ({ challenge, solution }))
    .catch(() => undefined)
    .then((answer) => postMessage(answer));
});
