import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

type Deviation = {
  rpId?: string;
  origin?: string;
  counter?: number;
  /** Without a finger or a PIN. */
  isUnverified?: boolean;
  userHandle?: string;
};

const present = 0x01;
const verified = 0x04;
const canBeBackedUp = 0x08;
const isBackedUp = 0x10;
const holdsKey = 0x40;

/**
 * A device with one passkey, for tests: answers as a browser posts it, by Web Authentication level 3, unless
 * told to deviate.
 */
export function createTestAuthenticator(usual: { rpId: string; origin: string }) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  const credential = { id: id.toString("base64url"), rawId: id.toString("base64url") };
  const kind = { type: "public-key", clientExtensionResults: {} } as const;
  let counter = 0;

  const head = (flags: number, { rpId = usual.rpId, ...deviation }: Deviation) => {
    counter = deviation.counter ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const proof = deviation.isUnverified ? 0 : verified;
    const all = flags | present | proof | canBeBackedUp | isBackedUp;
    return Buffer.concat([sha256(rpId), Buffer.of(all), count]);
  };
  const clientData = (type: string, challenge: string, { origin = usual.origin }: Deviation) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  return {
    id: credential.id,
    make(challenge: string, deviation: Deviation = {}) {
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const length = Buffer.of(0, id.length);
      const data = Buffer.concat([head(holdsKey, deviation), Buffer.alloc(16), length, id, key]);
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.of(data.length),
        data,
      ]);
      const response = {
        clientDataJSON: clientData("webauthn.create", challenge, deviation).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      };
      return { ...credential, ...kind, response };
    },
    use(challenge: string, deviation: Deviation = {}) {
      const client = clientData("webauthn.get", challenge, deviation);
      const data = head(0, deviation);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      const { userHandle } = deviation;
      const response = {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
        ...(userHandle && { userHandle: Buffer.from(userHandle).toString("base64url") }),
      };
      return { ...credential, ...kind, response };
    },
  };
}

function sha256(data: string | Buffer): Buffer {
  return createHash("sha256").update(data).digest();
}
